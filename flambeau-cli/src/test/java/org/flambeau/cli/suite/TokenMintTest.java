package org.flambeau.cli.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenMintTest {

    @TempDir
    Path root;

    private TokenMint mint;

    @BeforeEach
    void begin() {
        mint = new TokenMint(new SuiteFolder(root));
    }

    @Test
    void aTokenSaysWhoWithWhichRoleForWhomAndUntilWhen() throws Exception {
        // When
        mint.publicKey();
        JwtClaims claims = verified(mint.token("results-chief", Duration.ofHours(2)));

        // Then
        assertThat(claims.getIssuer()).isEqualTo("flambeau");
        assertThat(claims.getAudience()).containsExactly("flambeau");
        assertThat(claims.getSubject()).isEqualTo("results-chief");
        assertThat(claims.getStringClaimValue("upn")).isEqualTo("results-chief");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("results-chief");
        assertThat(claims.getJwtId()).isNotBlank();
        long left = claims.getExpirationTime().getValue() - NumericDate.now().getValue();
        assertThat(left).isBetween(7_190L, 7_201L);
    }

    @Test
    void aTokenHasTheIssuerAndTheAudienceThatTheServicesAreTold() throws Exception {
        // When
        mint.publicKey();
        Map<String, String> told = Map.of("FLAMBEAU_JWT_ISSUER", "house", "FLAMBEAU_JWT_AUDIENCE", "night");
        String token = new TokenMint(new SuiteFolder(root), told).token("caller", Duration.ofHours(1));

        // Then
        JwtClaims claims = verified(token, "night");
        assertThat(claims.getIssuer()).isEqualTo("house");
        assertThat(claims.getAudience()).containsExactly("night");
    }

    @Test
    void theKeyPairIsMadeOnceAndItsPrivateHalfIsTheOwnersAlone() throws IOException {
        // When
        String first = Files.readString(mint.publicKey());
        String second = Files.readString(new TokenMint(new SuiteFolder(root)).publicKey());

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("keys/private.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aTokenOfEveryRoleIsWrittenForItsOwnerAlone() throws Exception {
        // When
        mint.publicKey();
        Map<String, String> files = mint.writeAll();

        // Then
        assertThat(files)
                .containsOnlyKeys(
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
        Path caller = Path.of(files.get("caller"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(caller)))
                .isEqualTo("rw-------");
        assertThat(verified(Files.readString(caller).trim()).getSubject()).isEqualTo("caller");
    }

    @Test
    void aRoleThatThereIsNotIsRefusedWithThoseThatThereAre() throws IOException {
        mint.publicKey();
        assertThatThrownBy(() -> mint.token("king", Duration.ofHours(1)))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("king")
                .hasMessageContaining("results-chief");
    }

    private JwtClaims verified(String token) throws Exception {
        return verified(token, "flambeau");
    }

    private JwtClaims verified(String token, String audience) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKey(publicKey())
                .setExpectedAudience(audience)
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
                .build()
                .processToClaims(token);
    }

    private PublicKey publicKey() throws Exception {
        String pem = Files.readString(mint.publicKey()).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
    }
}
