import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { ROLE_NAMES, ROLES, type Role } from "@/domain/member/member";
import { ROLE_ABOUT } from "./role-about";

type Props = { value: Role; onChange: (role: Role) => void; error?: string | undefined };

/** Which role somebody has, with what that means. */
export function RoleField({ value, onChange, error }: Props) {
  return (
    <Field label="Role" hint={ROLE_ABOUT[value]} error={error}>
      {(control) => (
        <Select
          {...control}
          className="w-full"
          value={value}
          onChange={(event) => {
            const role = ROLES.find((one) => one === event.target.value);
            if (role) onChange(role);
          }}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_NAMES[role]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
