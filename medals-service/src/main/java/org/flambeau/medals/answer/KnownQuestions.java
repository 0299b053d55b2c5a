package org.flambeau.medals.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses parameters that an address does not take, and those that stand twice: whoever asks for {@code dry_run=true} of
 * what knows {@code dryRun} must not have it done. Methods that take the whole address read it with {@link Questions},
 * which refuses the same.
 */
@ApplicationScoped
public class KnownQuestions {

    private final Map<Method, Optional<Set<String>>> taken = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo resource, UriInfo address) {
        Method method = resource.getResourceMethod();
        if (method == null) return;
        taken.computeIfAbsent(method, KnownQuestions::takenBy)
                .ifPresent(known -> Questions.of(address.getQueryParameters(), known));
    }

    /** Nothing for a method that reads the address itself. */
    private static Optional<Set<String>> takenBy(Method method) {
        if (Arrays.asList(method.getParameterTypes()).contains(UriInfo.class)) return Optional.empty();
        return Optional.of(Arrays.stream(method.getParameterAnnotations())
                .flatMap(Arrays::stream)
                .filter(QueryParam.class::isInstance)
                .map(KnownQuestions::name)
                .collect(Collectors.collectingAndThen(Collectors.toSet(), Collections::unmodifiableSet)));
    }

    private static String name(Annotation parameter) {
        return ((QueryParam) parameter).value();
    }
}
