import { redirect } from "next/navigation";

/** Everybody has an account; not everybody has to do with the rest. */
export default function SettingsPage() {
  redirect("/settings/account");
}
