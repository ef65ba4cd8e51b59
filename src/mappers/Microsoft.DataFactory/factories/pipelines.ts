import type { DataFactoryPipelineConfig } from '@cdktf/provider-azurerm/lib/data-factory-pipeline';
import type { ArmResource } from '../../../arm/resource';
import { parametersOf } from '../../data-factory/linked-service';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessEmpty } from '../../mapper';

type Parameters = Record<string, { defaultValue?: unknown; type?: string }>;

const hasStringsOnly = ({ properties: p }: ArmResource): boolean => {
  const all = [...Object.values((p?.parameters ?? {}) as Parameters), ...Object.values((p?.variables ?? {}) as Parameters)];
  return all.every(({ type }) => (type ?? 'String').toLowerCase() === 'string');
};

interface Pipeline extends ArmResource {
  properties: {
    activities?: object[];
    annotations?: string[];
    concurrency?: number;
    description?: string;
    folder?: { name?: string };
    parameters?: Parameters;
    policy?: { elapsedTimeMetric?: { duration?: string } };
    variables?: Parameters;
  };
}

/**
 * The provider knows parameters and variables that are strings; a pipeline with others is left to the fallback.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_pipeline
 */
export const dataFactoryPipeline = defineMapper<Pipeline>({
  armType: 'Microsoft.DataFactory/factories/pipelines',
  apiVersion: '2018-06-01',
  terraformType: 'azurerm_data_factory_pipeline',
  ignored: ['lastPublishTime', 'parameters', 'variables', 'runDimensions'],
  when: hasStringsOnly,
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      activitiesJson: p.activities?.length ? JSON.stringify(p.activities) : undefined,
      annotations: unlessEmpty(p.annotations),
      concurrency: p.concurrency || undefined,
      dataFactoryId: parentIdOf(r),
      description: unlessBlank(p.description),
      folder: unlessBlank(p.folder?.name),
      moniterMetricsAfterDuration: unlessBlank(p.policy?.elapsedTimeMetric?.duration),
      parameters: parametersOf(p.parameters),
      variables: parametersOf(p.variables),
    }) satisfies DataFactoryPipelineConfig,
});
