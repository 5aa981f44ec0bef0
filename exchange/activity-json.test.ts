import { expect, it } from "vitest";
import type { ActivityEntry } from "@/domain/event/activity";
import { activityJson } from "./activity-json";

async function write(count: number): Promise<string> {
  async function* entries() {
    for (let sequence = 1; sequence <= count; sequence++) yield { sequence } as ActivityEntry;
  }
  let text = "";
  for await (const part of activityJson(entries())) text += part;
  return text;
}

it("is one array, of none, one and many", async () => {
  expect(JSON.parse(await write(0))).toEqual([]);
  expect(JSON.parse(await write(1))).toEqual([{ sequence: 1 }]);
  expect(JSON.parse(await write(3))).toEqual([{ sequence: 1 }, { sequence: 2 }, { sequence: 3 }]);
});
