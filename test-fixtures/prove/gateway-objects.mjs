// Holds the objects that GatewayObjectsTest writes against the schema of the Gateway API. Usage: node gateway-objects.mjs FILE

import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { validate as gateway } from '@kubernetes-models/gateway-api/_schemas/IoK8sSigsGatewayApiApisV1Gateway';
import { validate as httpRoute } from '@kubernetes-models/gateway-api/_schemas/IoK8sSigsGatewayApiApisV1HTTPRoute';
import { validate as grant } from '@kubernetes-models/gateway-api/_schemas/IoK8sSigsGatewayApiApisV1beta1ReferenceGrant';

const schemas = {
  'gateway.networking.k8s.io/v1 Gateway': gateway,
  'gateway.networking.k8s.io/v1 HTTPRoute': httpRoute,
  'gateway.networking.k8s.io/v1beta1 ReferenceGrant': grant,
};
const objects = parseAllDocuments(readFileSync(process.argv[2], 'utf8')).flatMap((d) => d.toJS() ?? []);
let wrong = 0;
for (const object of objects) {
  const validate = schemas[`${object.apiVersion} ${object.kind}`];
  if (!validate?.(object)) {
    wrong++;
    const where = validate?.errors?.map((e) => `${e.instancePath} ${e.keyword}`) ?? ['no schema'];
    console.error(`${object.kind} ${object.metadata.name}: ${where.join(', ')}`);
  }
}
console.log(`${objects.length} objects of the Gateway API: ${wrong === 0 ? 'all valid' : `${wrong} not valid`}`);
process.exit(objects.length === 0 || wrong > 0 ? 1 : 0);
