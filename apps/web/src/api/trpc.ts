export { TRPCProvider, useTRPC, useTRPCClient } from '@atrium/web-client';
