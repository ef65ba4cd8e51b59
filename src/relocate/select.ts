import { idKey, resourceGroupIdOf, tryParseResourceId } from '../arm/resource-id';
import type { Note } from './relocated';
import { decisionOn, type Pass } from './pass';

/** Only what is recreated goes to the destination; a group that holds anything else cannot be torn down whole, and says so. */
export const select: Pass = {
  name: 'select',
  run: (progress, around) => {
    const staying = new Map<string, string[]>();
    for (const resource of around.resources) {
      const { disposition } = decisionOn(resource, around);
      const group = resourceGroupIdOf(resource.id);
      const isTopLevel = group !== undefined && idKey(tryParseResourceId(resource.id)?.parentId ?? '') === idKey(group);
      if (!isTopLevel || !['keep', 'extend', 'manual'].includes(disposition)) continue;
      staying.set(idKey(group), [...(staying.get(idKey(group)) ?? []), `${resource.name} (${disposition})`]);
    }
    const notes = around.resources.flatMap((resource): Note[] => {
      const members = staying.get(idKey(resource.id));
      if (!members || decisionOn(resource, around).disposition !== 'recreate') return [];
      const shown = members.length > 5 ? [...members.slice(0, 5), `${members.length - 5} more`] : members;
      return [
        { kind: 'group stays', id: resource.id, message: `The source group must outlive the teardown: it holds ${shown.join(', ')}.` },
      ];
    });
    const drafts = around.resources
      .filter((resource) => decisionOn(resource, around).disposition === 'recreate')
      .map((resource) => ({ source: resource, resource }));
    return { ...progress, drafts, notes: [...progress.notes, ...notes] };
  },
};
