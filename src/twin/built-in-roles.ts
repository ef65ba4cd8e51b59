import type { ArmResource } from '../arm/resource';

/** Names and ids of Azure's built-in roles. Source: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const TABLE = `
8e3af657-a8ff-443c-a75c-2fe8c4bcb635 Owner
b24988ac-6180-42a0-ab88-20f7382dd24c Contributor
acdd72a7-3385-48ef-bd42-f606fba81ae7 Reader
18d7d88d-d35e-4fb5-a5c3-7773c20a72d9 User Access Administrator
f58310d9-a9f6-439a-9e8d-f62e7b41a168 Role Based Access Control Administrator
b7e6dc6d-f1e8-4753-8033-0f276bb0955b Storage Blob Data Owner
ba92f5b4-2d11-453d-a403-e96b0029c9fe Storage Blob Data Contributor
2a2b9908-6ea1-4ae2-8e65-a410df84e7d1 Storage Blob Data Reader
974c5e8b-45b9-4653-ba55-5f855dd0fb88 Storage Queue Data Contributor
19e7f393-937e-4f77-808e-94535e297925 Storage Queue Data Reader
8a0f0c08-91a1-4084-bc3d-661d67233fed Storage Queue Data Message Processor
c6a89b2d-59bc-44d0-9896-0f6e12d7b80a Storage Queue Data Message Sender
0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3 Storage Table Data Contributor
76199698-9eea-4c19-bc75-cec21354c6b6 Storage Table Data Reader
0c867c2a-1d8c-454a-a3db-ab2ea1bdc8bb Storage File Data SMB Share Contributor
aba4ae5f-2193-4029-9191-0cb91df5e314 Storage File Data SMB Share Reader
17d1049b-9a84-46fb-8f53-869881c3d3ab Storage Account Contributor
d18ad5f3-1baf-4119-b49b-d944edb1f9d0 MySQL Backup And Export Operator
c088a766-074b-43ba-90d4-1fb21feae531 PostgreSQL Flexible Server Long Term Retention Backup Role
e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1 Storage Account Backup Contributor
81a9662b-bebf-436f-a333-f67b29880f12 Storage Account Key Operator Service Role
3e5e47e6-65f7-47ef-90b5-e5dd4d455f24 Disk Backup Reader
b50d9833-a0cb-478e-945f-707fcc997c13 Disk Restore Operator
7efff54f-a5b4-42b5-a1c5-5411624893ce Disk Snapshot Contributor
959f8984-c045-4866-89c7-12bf9737be2e Data Operator for Managed Disks
40c5ff49-9181-41f8-ae61-143b0e78555e Desktop Virtualization Power On Off Contributor
c12c1c16-33a1-487b-954d-41c89c60f349 Reader and Data Access
00482a5a-887f-4fb3-b363-3b7fe8e74483 Key Vault Administrator
b86a8fe4-44ce-4948-aee5-eccb2c155cd7 Key Vault Secrets Officer
4633458b-17de-408a-b874-0445c86b69e6 Key Vault Secrets User
a4417e6f-fecd-4de8-b567-7b0420556985 Key Vault Certificates Officer
14b46e9e-c2b7-41b4-b07b-48a6ebf60603 Key Vault Crypto Officer
12338af0-0e69-4776-bea7-57ae8d297424 Key Vault Crypto User
e147488a-f6f5-4113-8e2d-b22465e65bf6 Key Vault Crypto Service Encryption User
21090545-7ca7-4776-b22c-e363652d74d2 Key Vault Reader
f25e0fa2-a7c8-4377-a976-54943a77a395 Key Vault Contributor
7f951dda-4ed3-4680-a7ca-43fe172d538d AcrPull
8311e382-0749-4cb8-b61a-304f252e45ec AcrPush
c2f4ef07-c644-48eb-af81-4b1b4947fb11 AcrDelete
4d97b98b-1d4f-4787-a291-c67834d212e7 Network Contributor
9980e02c-c2be-4d73-94e8-173b1dc7cf3c Virtual Machine Contributor
1c0163c0-47e6-4577-8991-ea5c82e286e4 Virtual Machine Administrator Login
fb879df8-f326-4884-b1cf-06f3ad86be52 Virtual Machine User Login
749f88d5-cbae-40b8-bcfc-e573ddc772fa Monitoring Contributor
43d0d8ad-25c7-4714-9337-8ba259a9fe05 Monitoring Reader
3913510d-42f4-4e42-8a64-420c390055eb Monitoring Metrics Publisher
92aaf0da-9dab-42b6-94a3-d43ce8d16293 Log Analytics Contributor
73c42c96-874c-492b-b04d-ab87d138a893 Log Analytics Reader
090c5cfd-751d-490a-894a-3ce6f1109419 Azure Service Bus Data Owner
4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0 Azure Service Bus Data Receiver
69a216fc-b8fb-44d8-bc22-1f3c2cd27a39 Azure Service Bus Data Sender
f526a384-b230-433a-b45c-95f59c4a2dec Azure Event Hubs Data Owner
a638d3c7-ab3a-418d-83e6-5f17a39d4fde Azure Event Hubs Data Receiver
2b629674-e913-4c01-ae53-ef4638d8f975 Azure Event Hubs Data Sender
d5a91429-5739-47e2-a06b-3470a27159e7 EventGrid Data Sender
0ab0b1a8-8aac-4efd-b8c2-3ee1fb270be8 Azure Kubernetes Service Cluster Admin Role
4abbcc35-e782-43d8-92c5-2d3f1bd2253f Azure Kubernetes Service Cluster User Role
b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b Azure Kubernetes Service RBAC Cluster Admin
f1a07417-d97a-45cb-824c-7a7467783830 Managed Identity Operator
e40ec5ca-96e0-45a2-b4ff-59039f2c2b59 Managed Identity Contributor
516239f1-63e1-4d78-a4de-a74fb236a071 App Configuration Data Reader
5ae67dd6-50cb-40e7-96ff-dc2bfa4b606b App Configuration Data Owner
b12aa53e-6015-4669-85d0-8515ebb3ae7f Private DNS Zone Contributor
befefa01-2a29-4197-83a8-272ff33ce314 DNS Zone Contributor
9b7fa17d-e63e-47b0-bb0a-15c516ac86ec SQL DB Contributor
6d8ee4ec-f05a-4a1d-8b00-a9b17e38b437 SQL Server Contributor
056cd41c-7e88-42e1-933e-88ba6a50c9c3 SQL Security Manager
de139f84-1756-47ae-9be6-808fbbe84772 Website Contributor
2cc479cb-7b4d-49a8-b449-8c00fd0f0a4b Web Plan Contributor
5e467623-bb1f-42f4-a55d-6e525e11384b Backup Contributor
00c29273-979b-4161-815c-10b084fb9324 Backup Operator
a795c7a0-d4a2-40c1-ae25-d81f01202912 Backup Reader
87a39d53-fc1b-424a-814c-f7e04687dc9e Logic App Contributor
f353d9bd-d4a6-484e-a77a-8050b599b867 Automation Contributor
4a9ae827-6dc8-4573-8ac7-8239d42aa03f Tag Contributor
a97b65f3-24c7-4388-baec-2e87135dc908 Cognitive Services User
25fbc0a9-bd7c-42a3-aa1a-3b75d497ee68 Cognitive Services Contributor
5e0bd9bd-7b93-4f28-af87-19fc36ad61bd Cognitive Services OpenAI User
1d18fff3-a72a-46b5-b4a9-0b38a3cd7e63 Desktop Virtualization User
39bc4728-0917-49c7-9d2c-d95423bc2eb4 Security Reader
fb1c8493-542b-48eb-b624-b4c8fea62acd Security Admin
`;

export const BUILT_IN_ROLES: readonly { id: string; roleName: string }[] = TABLE.trim()
  .split('\n')
  .map((line) => ({ id: line.slice(0, 36), roleName: line.slice(37) }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const byId = new Map(BUILT_IN_ROLES.map((role) => [role.id, role]));

/** What the three roles that everyone knows may do; the permissions of the others no client of the twin reads. */
const ACTIONS: Record<string, { actions: string[]; notActions: string[] }> = {
  Owner: { actions: ['*'], notActions: [] },
  Contributor: {
    actions: ['*'],
    notActions: ['Microsoft.Authorization/*/Delete', 'Microsoft.Authorization/*/Write', 'Microsoft.Authorization/elevateAccess/Action'],
  },
  Reader: { actions: ['*/read'], notActions: [] },
};

/** A built-in role as ARM returns it below `scope` (empty for the tenant); undefined for an id that is none. */
export function builtInRole(id: string, scope: string): ArmResource | undefined {
  const role = byId.get(id.toLowerCase());
  if (!role) return undefined;
  return {
    id: `${scope}/providers/Microsoft.Authorization/roleDefinitions/${role.id}`,
    name: role.id,
    type: 'Microsoft.Authorization/roleDefinitions',
    properties: {
      roleName: role.roleName,
      type: 'BuiltInRole',
      description: role.roleName,
      assignableScopes: ['/'],
      permissions: [{ ...(ACTIONS[role.roleName] ?? { actions: [], notActions: [] }), dataActions: [], notDataActions: [] }],
      createdOn: '2015-02-02T21:55:09.8806423Z',
      updatedOn: '2021-11-11T20:13:07.6628370Z',
    },
  };
}
