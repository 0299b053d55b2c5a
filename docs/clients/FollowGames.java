import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints the headlines of a Games from its first, as they are published. Whatever breaks, it comes back and goes on where it stood.
 * Java 17, nothing else: java FollowGames.java http://localhost:8080/games/paris-2024
 */
public class FollowGames {
    private static final Pattern HEADLINE = Pattern.compile("\"headline\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int SILENCE_SECONDS = 45; // three heartbeats: nobody is there any more

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final URI feed;
    private String last = "0"; // what was dealt with: the stream goes on after it
    private long pause = 2000; // milliseconds; the service says how long

    private FollowGames(String games) {
        feed = URI.create(games + "/live?lang=en");
    }

    public static void main(String[] args) throws InterruptedException {
        FollowGames follow = new FollowGames(args[0]);
        while (true) {
            try {
                follow.untilItBreaks();
            } catch (IOException e) {
                System.err.println(e);
            }
            Thread.sleep(follow.pause);
        }
    }

    private void untilItBreaks() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(feed).header("Last-Event-ID", last).build();
        HttpResponse<InputStream> answer = answerTo(request);
        try (InputStream body = answer.body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            if (answer.statusCode() != 200) throw new IOException("status " + answer.statusCode());
            String event = "", id = last, data = "";
            for (String line = next(lines, body); line != null; line = next(lines, body)) {
                if (line.startsWith("event: ")) event = line.substring(7);
                else if (line.startsWith("id: ")) id = line.substring(4);
                else if (line.startsWith("data: ")) data = line.substring(6);
                else if (line.startsWith("retry: ")) pause = Long.parseLong(line.substring(7));
                else if (line.isEmpty()) {
                    if (event.equals("notification")) print(id, data);
                    last = id; // only now: an event that broke off comes again
                    event = "";
                }
            }
        }
    }

    private HttpResponse<InputStream> answerTo(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        try {
            return answer.get(SILENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new IOException(e);
        }
    }

    private String next(BufferedReader lines, InputStream body) throws IOException {
        ScheduledFuture<?> silence = watch.schedule(() -> close(body), SILENCE_SECONDS, TimeUnit.SECONDS);
        try {
            return lines.readLine();
        } finally {
            silence.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            System.err.println(e);
        }
    }

    private static void print(String id, String notification) {
        Matcher headline = HEADLINE.matcher(notification);
        System.out.println(id + " " + (headline.find() ? headline.group(1) : notification));
    }
}
