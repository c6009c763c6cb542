/**
 * Words by which a field says that its content is secret.
 *
 * They are compared with the field's own words (name, id, label, placeholder …) after camelCase,
 * dashes and underscores have been turned into spaces. Wide on purpose: a hidden harmless value
 * costs one placeholder, a shown secret costs the secret.
 */
import type { MaskReason } from "../../generated/wire";

/** One family of words and what they mean. */
export interface SecretWords {
  readonly reason: MaskReason;
  readonly words: RegExp;
}

/** First match wins. */
export const SECRET_WORDS: readonly SecretWords[] = [
  {
    reason: "oneTimeCode",
    words:
      /\b(otp|totp|mfa (code|token)|2fa|one time (code|password|passcode)|(verification|authenticat(ion|or)|security|confirmation|sms|recovery|backup) codes?|einmal(code|passwort|kennwort)|bestätigungscode|sicherheitscode|code de (vérification|sécurité)|código de (verificación|seguridad|verificação|segurança)|codice di verifica|認証コード|確認コード|ワンタイム|验证码|驗證碼|인증 ?번호|код подтверждения)\b|認証コード|確認コード|ワンタイム|验证码|驗證碼|인증번호/iu,
  },
  {
    reason: "card",
    words:
      /\b(cvv|cvc|csc|card (number|no|verification|code)|credit card|cc (number|num|exp|csc)|kartennummer|kreditkarte|prüfziffer|numéro de carte|número de (la )?tarjeta|numero (della )?carta|número do cartão|iban)\b|カード番号|卡号|카드번호/iu,
  },
  {
    reason: "password",
    words:
      /\b(pass ?words?|passwd|pwd|pass ?(phrase|code)s?|pin( code)?|pass ?wort|kenn ?wort|mot de passe|contrase(ñ|n)a|senha|parola( d ordine)?|wachtwoord|lösenord|adgangskode|hasło|heslo|salasana|пароль|şifre)\b|пароль|パスワード|密码|密碼|비밀번호|暗証/iu,
  },
  {
    reason: "secret",
    words:
      /\b(secrets?|tokens?|api ?keys?|access ?keys?|secret ?keys?|private ?keys?|(encryption|signing|shared|account|storage|license|licence|ssh|master|service|deploy|webhook|integration|subscription|admin|function|sas) ?keys?|credentials?|bearer|jwt|seed( phrase)?|mnemonic|connection ?string|recovery phrase|geheim(nis|er schlüssel)?|(privater|geheimer) schlüssel|api schlüssel|zugangsschlüssel|secret d accès|clé (privée|secrète|d api|api)|jeton|clave (secreta|privada|api|de api|de acceso)|chiave (segreta|privata|api)|chave (secreta|privada|de api|de acesso))\b|シークレット|トークン|秘密鍵|密钥|令牌|시크릿|토큰|секрет|токен/iu,
  },
];

/** What follows makes them words about a secret, not the secret: "Secret name", "Token expiration". */
export const ABOUT_A_SECRET =
  /\b(names?|ids?|arns?|descriptions?|types?|rotation|expir(y|ation|es)|lifetime|ttl|polic(y|ies)|scopes?|managers?|vaults?|stores?|provider|engine|version|length|age|status|region|account|alias|hint|reset|audience|issuer|url|endpoint|method|count|limit|used|usage|label|search|filter|find)\b/iu;

/** The same for passwords, where less is taken for harmless. */
export const ABOUT_A_PASSWORD = /\b(polic(y|ies)|expir(y|ation|es)|length|age|reset|hint|manager|rotation|ids?|arns?)\b/iu;
