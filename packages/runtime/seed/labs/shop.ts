import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { storeUpload } from '@atrium/core/files';
import { type Call, execute, type Platform, runJob } from '@atrium/core/kernel';
import {
  approveDescription,
  getDocument,
  publishDescription,
  submitDescription,
  uploadDocument,
} from '@atrium/labs';
import { jobs } from '@atrium/labs/registry';

export interface Shop {
  readonly organizationId: string;
  readonly editor: Call;
  readonly approver: Call;
}

/** Uploads a demo certificate and lets it run through reading and drafting here and now. */
async function take(platform: Platform, shop: Shop, file: string): Promise<string> {
  const stream = createReadStream(join(import.meta.dirname, 'certificates', file));
  const upload = await storeUpload(platform, shop.editor, {
    purpose: 'labs.certificate',
    name: file,
    stream,
  });
  const { document } = await execute(platform, uploadDocument, shop.editor, { fileId: upload.id });
  const envelope = {
    organizationId: shop.organizationId,
    onBehalfOf: null,
    requestId: 'seed',
    payload: { documentId: document.id },
  };
  const delivery = { jobId: 'seed', attempt: 1, maxAttempts: 1, signal: new AbortController().signal };
  await runJob(platform, jobs.readDocument, envelope, delivery);
  await runJob(platform, jobs.draftDescription, envelope, delivery);
  return document.id;
}

/** A shop in the middle of its week: something on the shelf, something in review, something that asks. */
export async function seedShop(platform: Platform, shop: Shop): Promise<void> {
  const published = await take(platform, shop, 'night-heron.pdf');
  const inReview = await take(platform, shop, 'saltmarsh-lemon.pdf');
  for (const file of [
    'orchard-cart.pdf',
    'tern-island-cbd.pdf',
    'granite-gardens.pdf',
    'harbor-fog-sample.pdf',
  ]) {
    await take(platform, shop, file);
  }
  if (await isDrafted(platform, shop, published)) {
    await execute(platform, submitDescription, shop.editor, { documentId: published });
    await execute(platform, approveDescription, shop.approver, { documentId: published });
    await execute(platform, publishDescription, shop.approver, { documentId: published });
  }
  if (await isDrafted(platform, shop, inReview)) {
    await execute(platform, submitDescription, shop.editor, { documentId: inReview });
  }
}

async function isDrafted(platform: Platform, shop: Shop, documentId: string): Promise<boolean> {
  const { status, publishBlockers } = await execute(platform, getDocument, shop.editor, { documentId });
  return status === 'drafted' && publishBlockers.length === 0;
}
