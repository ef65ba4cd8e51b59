import { defineService } from '../../../service';

/** https://learn.microsoft.com/rest/api/compute/gallery-image-versions */
export const galleryImageVersion = defineService({
  armType: 'Microsoft.Compute/galleries/images/versions',
  provisioningState: true,
  longRunning: { put: 'Azure-AsyncOperation', patch: 'Azure-AsyncOperation', delete: 'Azure-AsyncOperation' },
  onRead: (version, context) => {
    if (context.query.get('$expand')?.toLowerCase() !== 'replicationstatus') return;
    const regions = (version.properties.publishingProfile?.targetRegions ?? []) as { name: string }[];
    version.properties.replicationStatus = {
      aggregatedState: 'Completed',
      summary: regions.map(({ name }) => ({ region: name, state: 'Completed', details: '', progress: 100 })),
    };
  },
});
