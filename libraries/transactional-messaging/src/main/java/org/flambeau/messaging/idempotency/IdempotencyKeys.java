package org.flambeau.messaging.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flambeau.contracts.EventJson;
import org.flambeau.http.Refusal;

/**
 * Remembers the answer to a command under its {@code Idempotency-Key}, in the transaction of the command's effect: a
 * retry changes nothing and gets the same answer. A refused command leaves no memory, for it had no effect.
 */
@ApplicationScoped
public class IdempotencyKeys {

    /** The request header. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;
    private static final String INSERT =
            "insert into idempotency_key (caller, key, fingerprint) values (?, ?, ?) on conflict do nothing";
    private static final String REMEMBER =
            "update idempotency_key set status = ?, headers = ?::jsonb, body = ? where caller = ? and key = ?";
    private static final String RECALL =
            "select fingerprint, status, headers, body from idempotency_key where caller = ? and key = ?";

    private final DataSource database;

    IdempotencyKeys(DataSource database) {
        this.database = database;
    }

    /**
     * Runs {@code effect} once per key. Must be called inside the transaction of the effect, before anything is read
     * or checked. The twin of a running request waits for it and gets its answer.
     *
     * @param caller who calls (the token's subject): keys of different callers are different
     * @param key the {@code Idempotency-Key} header; null runs the effect without memory
     * @param request everything that makes the request what it is (method, address, preconditions left out, body)
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when the key was used with another request, 400 when it
     *     is empty or longer than 200 characters
     */
    public StoredAnswer once(String caller, String key, String request, Supplier<StoredAnswer> effect) {
        if (key == null) return effect.get();
        if (key.isBlank() || key.length() > LONGEST_KEY)
            throw Refusal.malformed(HEADER, key, "1 to " + LONGEST_KEY + " characters are expected");
        String fingerprint = fingerprint(request);
        try (Connection connection = database.getConnection()) {
            if (!insert(connection, caller, key, fingerprint)) return recall(connection, caller, key, fingerprint);
            StoredAnswer answer = effect.get();
            remember(connection, caller, key, answer);
            return answer;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("idempotency key not stored", e);
        }
    }

    private static boolean insert(Connection connection, String caller, String key, String fingerprint)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, caller);
            insert.setString(2, key);
            insert.setString(3, fingerprint);
            return insert.executeUpdate() == 1;
        }
    }

    private static void remember(Connection connection, String caller, String key, StoredAnswer answer)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement update = connection.prepareStatement(REMEMBER)) {
            update.setInt(1, answer.status());
            update.setString(2, EventJson.mapper().writeValueAsString(answer.headers()));
            update.setString(3, answer.body());
            update.setString(4, caller);
            update.setString(5, key);
            update.executeUpdate();
        }
    }

    private static StoredAnswer recall(Connection connection, String caller, String key, String fingerprint)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement select = connection.prepareStatement(RECALL)) {
            select.setString(1, caller);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (!row.getString(1).equals(fingerprint))
                    throw Refusal.unprocessable(HEADER, key, "this key was used with another request");
                Map<String, String> headers =
                        EventJson.mapper().readValue(row.getString(3), new TypeReference<Map<String, String>>() {});
                return new StoredAnswer(row.getInt(2), headers, row.getString(4));
            }
        }
    }

    private static String fingerprint(String request) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
