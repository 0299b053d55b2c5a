package org.flambeau.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code docs/reference/endpoints.md} says of the endpoints of a service, and of those that every service has. */
final class EndpointTable {

    private static final Pattern LINE = Pattern.compile("\\| ([A-Z]+) \\| `(/[^`?]*)(\\?[^`]*)?` \\| ([^|]+) \\|.*");
    private static final Pattern VARIES = Pattern.compile("\\{[^}]+}|:\\w+");
    private static final String EVERY_SERVICE = "Every service";
    private static final String PUBLIC = "public";

    private final List<EndpointRow> rows = new ArrayList<>();
    private final Set<String> roles = new TreeSet<>();

    private EndpointTable() {}

    static EndpointTable of(String service) {
        Path file = Path.of(System.getProperty("flambeau.home"), "docs/reference/endpoints.md");
        EndpointTable table = new EndpointTable();
        String section = "";
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("## ")) section = line.substring(3).trim();
                table.read(line, section.equals(service) || section.equals(EVERY_SERVICE));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return table;
    }

    private void read(String line, boolean ours) {
        Matcher form = LINE.matcher(line);
        if (!form.matches()) return;
        Set<String> needed = new LinkedHashSet<>(List.of(form.group(4).trim().split(", ")));
        needed.remove(PUBLIC);
        roles.addAll(needed);
        String query = form.group(3) == null ? "" : form.group(3);
        if (ours) rows.add(new EndpointRow(form.group(1), plain(form.group(2)), query, needed));
    }

    /** A path in which what varies has no name. */
    static String plain(String path) {
        return VARIES.matcher(path).replaceAll("{}");
    }

    List<EndpointRow> rows() {
        return rows;
    }

    List<EndpointRow> at(String method, String path) {
        return rows.stream().filter(row -> row.isAt(method, path)).toList();
    }

    /** Every role that any service asks for. */
    Set<String> allRoles() {
        return roles;
    }
}
