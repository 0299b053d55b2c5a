package org.flambeau.cli.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Makes bearer tokens (JWT, RS256) with a key pair of the suite's own. In production tokens come from an identity
 * provider and the services are given its public key or JWKS address.
 */
public final class TokenMint {

    /** Every role that a token can carry. */
    public static final List<String> ROLES = List.of(
            "results",
            "results-chief",
            "producer",
            "approver",
            "caller",
            "production",
            "editor",
            "operator",
            "partner",
            "partner-broadcast");

    /** How long a token is good for unless told. */
    public static final Duration VALIDITY = Duration.ofDays(30);

    private final SuiteFolder folder;
    private final String issuer;
    private final String audience;

    public TokenMint(SuiteFolder folder) {
        this(folder, System.getenv());
    }

    /** @param environment tells the issuer and the audience by the variables that the services read too */
    TokenMint(SuiteFolder folder, Map<String, String> environment) {
        this.folder = folder;
        this.issuer = environment.getOrDefault("FLAMBEAU_JWT_ISSUER", "flambeau");
        this.audience = environment.getOrDefault("FLAMBEAU_JWT_AUDIENCE", "flambeau");
    }

    /** The public key as PEM, for the services; the pair is made when there is none yet. */
    public Path publicKey() throws IOException {
        Path file = folder.keys().resolve("public.pem");
        if (!Files.exists(file) || !Files.exists(privateKeyFile())) makePair(file);
        return file;
    }

    /** Whether there is a key to sign with. */
    public boolean hasKey() {
        return Files.exists(privateKeyFile());
    }

    /** A token with one role; its subject is the role. */
    public String token(String role, Duration validity) throws IOException {
        if (!ROLES.contains(role))
            throw new NotUnderstood("there is no role " + role + "; the roles are " + String.join(", ", ROLES));
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject(role);
        claims.setClaim("upn", role);
        claims.setStringListClaim("groups", List.of(role));
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setExpirationTime(
                NumericDate.fromSeconds(Instant.now().plus(validity).getEpochSecond()));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(privateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a fresh token of every role and tells where. */
    public Map<String, String> writeAll() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String role : ROLES) {
            Path file = folder.tokens().resolve(role + ".token");
            SuiteFolder.writeSecret(file, token(role, VALIDITY) + "\n");
            files.put(role, file.toString());
        }
        return files;
    }

    private void makePair(Path publicFile) throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            SuiteFolder.writeSecret(
                    privateKeyFile(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            Files.writeString(publicFile, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey privateKey() throws IOException {
        String pem = Files.readString(privateKeyFile()).replaceAll("-----[A-Z ]+-----", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        } catch (GeneralSecurityException e) {
            throw new Failure("the private key " + privateKeyFile() + " is not readable: " + e.getMessage());
        }
    }

    private Path privateKeyFile() {
        return folder.keys().resolve("private.pem");
    }

    private static String pem(String what, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
    }
}
