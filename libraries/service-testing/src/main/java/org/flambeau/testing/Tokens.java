package org.flambeau.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Bearer tokens for tests, signed with a key pair that is made anew for each test JVM. */
public final class Tokens {

    private static final RsaJsonWebKey KEY = newKey();
    private static final Path PUBLIC_KEY_FILE = write(KEY);

    private Tokens() {}

    /** A token that is valid now and carries these roles; its subject is {@code test-} and the first role. */
    public static String of(String... roles) {
        return signed(KEY, claims(roles));
    }

    /** A token that has expired. */
    public static String expired(String... roles) {
        JwtClaims claims = claims(roles);
        claims.setExpirationTimeMinutesInTheFuture(-10);
        return signed(KEY, claims);
    }

    /** A token for somebody else's service. */
    public static String forAudience(String audience, String... roles) {
        JwtClaims claims = claims(roles);
        claims.setAudience(audience);
        return signed(KEY, claims);
    }

    /** A token that a stranger has signed. */
    public static String forged(String... roles) {
        return signed(newKey(), claims(roles));
    }

    /** Tokens that must be refused, each with one fault, by its name. */
    public static Map<String, String> faulty(String... roles) {
        Map<String, String> faulty = new LinkedHashMap<>();
        faulty.put("signed by a stranger", forged(roles));
        faulty.put("not signed", unsigned(claims(roles)));
        faulty.put("signed with the public key as a secret", signedWithPublicKey(claims(roles)));
        faulty.put("changed after it was signed", changed(of("nobody"), claims(roles)));
        faulty.put("of another issuer", without("iss", claims -> claims.setIssuer("stranger"), roles));
        faulty.put("without an issuer", without("iss", claims -> {}, roles));
        faulty.put("for another audience", forAudience("another", roles));
        faulty.put("without an audience", without("aud", claims -> {}, roles));
        faulty.put("expired", expired(roles));
        faulty.put("without an end", without("exp", claims -> {}, roles));
        faulty.put("no token at all", "no-token");
        return faulty;
    }

    private static String without(String claim, Consumer<JwtClaims> instead, String... roles) {
        JwtClaims claims = claims(roles);
        claims.unsetClaim(claim);
        instead.accept(claims);
        return signed(KEY, claims);
    }

    private static String unsigned(JwtClaims claims) {
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + base64(claims.toJson()) + ".";
    }

    private static String changed(String token, JwtClaims claims) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + base64(claims.toJson()) + "." + parts[2];
    }

    private static String signedWithPublicKey(JwtClaims claims) {
        return serialized(
                claims,
                AlgorithmIdentifiers.HMAC_SHA256,
                new HmacKey(KEY.getPublicKey().getEncoded()));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Path publicKeyFile() {
        return PUBLIC_KEY_FILE;
    }

    private static JwtClaims claims(String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("flambeau");
        claims.setAudience("flambeau");
        claims.setSubject("test-" + (roles.length == 0 ? "nobody" : roles[0]));
        claims.setClaim("upn", claims.getClaimValueAsString("sub"));
        claims.setStringListClaim("groups", List.of(roles));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setGeneratedJwtId();
        return claims;
    }

    private static String signed(RsaJsonWebKey key, JwtClaims claims) {
        return serialized(claims, AlgorithmIdentifiers.RSA_USING_SHA256, key.getPrivateKey());
    }

    private static String serialized(JwtClaims claims, String algorithm, Key key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(algorithm);
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
