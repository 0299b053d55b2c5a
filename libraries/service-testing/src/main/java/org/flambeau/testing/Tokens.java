package org.flambeau.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Bearer tokens for tests, signed with a key pair that is made anew for each test JVM. */
public final class Tokens {

    private static final RsaJsonWebKey KEY = newKey();
    private static final Path PUBLIC_KEY_FILE = write(KEY);

    private Tokens() {}

    /** A token that is valid now and carries these roles; its subject is {@code test-} and the first role. */
    public static String of(String... roles) {
        return signed(KEY, claims("flambeau", 10, roles));
    }

    /** A token that has expired. */
    public static String expired(String... roles) {
        return signed(KEY, claims("flambeau", -10, roles));
    }

    /** A token for somebody else's service. */
    public static String forAudience(String audience, String... roles) {
        return signed(KEY, claims(audience, 10, roles));
    }

    /** A token that a stranger has signed. */
    public static String forged(String... roles) {
        return signed(newKey(), claims("flambeau", 10, roles));
    }

    static Path publicKeyFile() {
        return PUBLIC_KEY_FILE;
    }

    private static JwtClaims claims(String audience, int minutes, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("flambeau");
        claims.setAudience(audience);
        claims.setSubject("test-" + (roles.length == 0 ? "nobody" : roles[0]));
        claims.setClaim("upn", claims.getClaimValueAsString("sub"));
        claims.setStringListClaim("groups", List.of(roles));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(minutes);
        claims.setGeneratedJwtId();
        return claims;
    }

    private static String signed(RsaJsonWebKey key, JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey newKey() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write(RsaJsonWebKey key) {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.getPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        try {
            Path folder = Files.createDirectories(Path.of("target").toAbsolutePath());
            return Files.writeString(Files.createTempFile(folder, "public", ".pem"), pem);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
