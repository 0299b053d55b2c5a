package org.flambeau.testing;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * An endpoint that the running service really has, as its own REST layer and router tell.
 *
 * @param path with {@code {}} for each part that varies
 */
record ServedEndpoint(String method, String path) implements Comparable<ServedEndpoint> {

    /** All of them, but those of the framework itself that lie under {@code /q/}. */
    static Set<ServedEndpoint> all(Router router) {
        Set<ServedEndpoint> found = new TreeSet<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        found.add(of(method, path));
                    }
                });
        for (Route route : router.getRoutes()) {
            if (route.getPath() == null || route.methods() == null) continue;
            for (HttpMethod method : route.methods()) found.add(of(method.name(), route.getPath()));
        }
        found.removeIf(endpoint -> endpoint.path().startsWith("/q/"));
        return found;
    }

    private static ServedEndpoint of(String method, String path) {
        String plain = EndpointTable.plain(path);
        boolean closed = plain.length() > 1 && plain.endsWith("/");
        return new ServedEndpoint(method, closed ? plain.substring(0, plain.length() - 1) : plain);
    }

    @Override
    public int compareTo(ServedEndpoint other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
