import type { EditMember, MemberDetails } from "@/domain/member/invite";
import { ApiError } from "@/lib/client/api";
import { editMember } from "@/lib/client/member-requests";
import { useChange } from "./use-change";

/** Changes a member as they were shown; who was faster is shown in their place. */
export function useEditMember(
  viewerId: string,
  { id, version }: MemberDetails,
  { onChanged, onClose }: { onChanged: (member: MemberDetails) => void; onClose: () => void },
) {
  const send = async (request: Omit<EditMember, "version">) => {
    try {
      return await editMember(viewerId, id, { version, ...request });
    } catch (error) {
      if (error instanceof ApiError && error.code === "stale") onChanged(error.current as MemberDetails);
      throw error;
    }
  };
  return useChange(send, (changed) => {
    onChanged(changed);
    onClose();
  });
}
