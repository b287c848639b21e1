import { CopyButton } from '../values/copy-button.tsx';
import { QrCode } from '../values/qr-code.tsx';

export type AuthenticatorKeyProps = {
  readonly otpauthUrl: string;
  /** The same key in letters, for whoever cannot scan. */
  readonly secret: string;
};

const inGroups = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

/** The key of a second factor: to scan, or to type. */
export function AuthenticatorKey({ otpauthUrl, secret }: AuthenticatorKeyProps) {
  return (
    <div className="at-authenticator">
      <QrCode value={otpauthUrl} label="QR code for your authenticator app" />
      <div className="at-authenticator-words">
        <p>
          Scan this with an authenticator app, such as the one of your password manager, Google Authenticator
          or Aegis.
        </p>
        <p className="at-muted">No camera? Type this key into the app instead:</p>
        <p className="at-authenticator-secret">
          <code className="at-mono">{inGroups(secret)}</code>
          <CopyButton value={secret} label="Copy the key" />
        </p>
      </div>
    </div>
  );
}
