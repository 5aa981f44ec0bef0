/** Every revision a member makes says why, in a line: its longest, in UTF-16 units, and what is said where there is none. */
export const WHY_MAXIMUM = 500;
export const WHY_MISSING = "Say in a line why the text changes.";
