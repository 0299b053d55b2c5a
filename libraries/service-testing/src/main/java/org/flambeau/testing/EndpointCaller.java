package org.flambeau.testing;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks an endpoint with a token or none, in every media type that bodies and answers have here. */
final class EndpointCaller {

    private static final List<String> BODIES = List.of(
            "application/json",
            "text/csv",
            "application/zip",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> ANSWERS = List.of("*/*", "text/csv");
    private static final int SECONDS = 30;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What became of it; a media type that the endpoint does not know is no answer. */
    List<HttpResponse<Void>> answers(EndpointRow row, String token) throws Exception {
        boolean read = row.method().equals("GET") || row.method().equals("DELETE");
        List<HttpResponse<Void>> answers = new ArrayList<>();
        for (String type : read ? ANSWERS : BODIES) {
            HttpResponse<Void> answer = ask(row, token, read ? "Accept" : "Content-Type", type);
            if (answer.statusCode() != NOT_ACCEPTABLE && answer.statusCode() != UNSUPPORTED_MEDIA_TYPE)
                answers.add(answer);
        }
        if (answers.isEmpty()) throw new AssertionError(row + " knows none of the media types that are tried");
        return answers;
    }

    private HttpResponse<Void> ask(EndpointRow row, String token, String header, String type) throws Exception {
        String address = row.path().replace("{}", "nowhere") + row.query();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + address))
                .header(header, type)
                .method(
                        row.method(),
                        header.equals("Accept")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
                .get(SECONDS, TimeUnit.SECONDS);
    }
}
