package org.flambeau.testing;

import java.util.Set;

/**
 * A line of {@code docs/reference/endpoints.md}.
 *
 * @param path with {@code {}} for each part that varies, without what is asked after it
 * @param query what is asked after the path, with its question mark; empty where nothing is
 * @param roles any of which is enough; none means that everybody may
 */
record EndpointRow(String method, String path, String query, Set<String> roles) {

    boolean isPublic() {
        return roles.isEmpty();
    }

    boolean isAt(String otherMethod, String otherPath) {
        return method.equals(otherMethod) && path.equals(otherPath);
    }

    @Override
    public String toString() {
        return method + " " + path + query;
    }
}
