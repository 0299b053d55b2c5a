package org.flambeau.cli.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and writes as somebody with a role, by the rules that all services share. */
public final class Desk {

    private static final int NOT_FOUND = 404;
    private static final int CHANGED_MEANWHILE = 412;

    private final String base;
    private final String token;

    /** @param base address of a service or of a resource below it, without a slash at the end */
    public Desk(String base, String token) {
        this.base = base;
        this.token = token;
    }

    public Http.Answer get(String path) {
        return Http.get(base + path, headers());
    }

    /**
     * Puts what a resource shall be, whatever it was: creates it, or changes the version that is there. When it was changed
     * between the look and the put, be it by this very put whose answer was lost, it looks and puts once more.
     */
    public Http.Answer set(String path, String contentType, byte[] body) {
        Http.Answer answer = lookAndPut(path, contentType, body);
        return answer.status() == CHANGED_MEANWHILE ? lookAndPut(path, contentType, body) : answer;
    }

    /**
     * Whether nothing was ever put there: it is not found, or it is a list that is there from the beginning and has no
     * version yet. A refusal to tell is a failure.
     */
    public boolean isEmpty(String path) {
        Http.Answer present = get(path);
        return present.status() == NOT_FOUND || present.orFail(path).tag() == null;
    }

    /**
     * Puts a version.
     *
     * @param ifMatch tag of the version that is changed, null creates
     * @param key idempotency key, null for none
     */
    public Http.Answer put(String path, String ifMatch, String key, String contentType, byte[] body) {
        Map<String, String> headers = headers();
        headers.put("Content-Type", contentType);
        if (ifMatch == null) headers.put("If-None-Match", "*");
        else headers.put("If-Match", ifMatch);
        if (key != null) headers.put("Idempotency-Key", key);
        return Http.send("PUT", base + path, headers, body);
    }

    public Http.Answer post(String path, String key, Object body) {
        Map<String, String> headers = headers();
        headers.put("Content-Type", "application/json");
        if (key != null) headers.put("Idempotency-Key", key);
        return Http.send("POST", base + path, headers, body == null ? null : Http.json(body));
    }

    /** Says yes to a version that was read. */
    public Http.Answer post(String path, String ifMatch) {
        Map<String, String> headers = headers();
        headers.put("If-Match", ifMatch);
        return Http.send("POST", base + path, headers, null);
    }

    /** Deletes a version that was read. */
    public Http.Answer delete(String path, String ifMatch) {
        Map<String, String> headers = headers();
        headers.put("If-Match", ifMatch);
        return Http.send("DELETE", base + path, headers, null);
    }

    /** Posts bytes as they are. */
    public Http.Answer post(String path, String key, String contentType, byte[] body) {
        Map<String, String> headers = headers();
        headers.put("Content-Type", contentType);
        headers.put("Idempotency-Key", key);
        return Http.send("POST", base + path, headers, body);
    }

    /** Reads something that is no JSON. */
    public Http.Answer get(String path, String contentType) {
        Map<String, String> headers = headers();
        headers.put("Accept", contentType);
        return Http.get(base + path, headers);
    }

    private Http.Answer lookAndPut(String path, String contentType, byte[] body) {
        Http.Answer present = get(path);
        if (!present.ok() && present.status() != NOT_FOUND) return present;
        return put(path, present.ok() ? present.tag() : null, null, contentType, body);
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (token != null) headers.put("Authorization", "Bearer " + token);
        headers.put("Accept", "application/json");
        return headers;
    }
}
