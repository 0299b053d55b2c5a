package org.flambeau.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in deploy/kubernetes is what Kubernetes takes and what the services understand. */
class ManifestsTest {

    private static final String FOLDER = "deploy/kubernetes/";
    private static final Map<String, Integer> PORTS =
            Map.of("medals-service", 8081, "ceremony-service", 8082, "broadcast-service", 8080);

    @ParameterizedTest
    @ValueSource(strings = {"base", "small", "night"})
    void everyManifestIsReadStrictlyAndNoFileIsForgotten(String folder) throws IOException {
        Kustomization kustomization = kustomization(folder);

        assertThat(kustomization.orphans()).isEmpty();
        List<String> names = new ArrayList<>();
        for (JsonNode node : kustomization.build()) {
            HasMetadata read = Manifest.read(node);
            names.add(read.getKind() + " " + read.getMetadata().getName());
        }
        assertThat(names).doesNotHaveDuplicates();
        for (String service : PORTS.keySet())
            assertThat(names)
                    .contains(
                            "Deployment " + service,
                            "Service " + service,
                            "PodDisruptionBudget " + service,
                            "NetworkPolicy to-" + service);
    }

    @Test
    void aMisspeltFieldFails() throws IOException {
        JsonNode deployment = deployment("base", "medals-service");
        ObjectNode container = (ObjectNode) deployment.at("/spec/template/spec/containers/0");
        container.set("readynessProbe", container.remove("readinessProbe"));

        assertThatThrownBy(() -> Manifest.read(deployment))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("readynessProbe");
    }

    @Test
    void aWrongTypeFails() throws IOException {
        JsonNode text = deployment("base", "medals-service");
        ((ObjectNode) text.at("/spec")).put("replicas", "2");
        assertThatThrownBy(() -> Manifest.read(text)).isInstanceOf(JsonProcessingException.class);

        JsonNode number = deployment("base", "ceremony-service");
        ((ObjectNode) number.at("/spec/template/metadata/labels")).put("release", 1);
        assertThatThrownBy(() -> Manifest.read(number)).isInstanceOf(JsonProcessingException.class);

        JsonNode flag = deployment("base", "ceremony-service");
        ((ObjectNode) flag.at("/spec/template/spec/containers/0/env/3")).put("value", true);
        assertThatThrownBy(() -> Manifest.read(flag)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "small", "night"})
    void everySettingIsOneThatItsServiceUnderstands(String folder) throws IOException {
        List<HasMetadata> all = read(folder);
        Set<String> shared = only(all, ConfigMap.class)
                .filter(map -> map.getMetadata().getName().equals("flambeau"))
                .flatMap(map -> map.getData().keySet().stream())
                .collect(Collectors.toSet());

        assertThat(shared).isNotEmpty();
        deployments(all).forEach(deployment -> {
            Container container = container(deployment);
            List<String> named = new ArrayList<>(shared);
            container.getEnv().stream().map(EnvVar::getName).forEach(named::add);
            assertThat(KnownSettings.of(container.getName())).containsAll(named);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "small", "night"})
    void everyServiceIsProbedDrainedAndMayDoNothingButItsWork(String folder) throws IOException {
        List<HasMetadata> all = read(folder);
        assertThat(deployments(all)).hasSize(3).allSatisfy(deployment -> {
            Container container = container(deployment);
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            int port = PORTS.get(container.getName());
            assertThat(container.getPorts()).extracting("containerPort").containsExactly(port);
            assertThat(List.of(
                            path(container.getStartupProbe()),
                            path(container.getLivenessProbe()),
                            path(container.getReadinessProbe())))
                    .containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
            assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(20 + 5);
            assertThat(container.getLifecycle().getPreStop().getExec().getCommand())
                    .containsExactly("sleep", "5");
            assertThat(container.getResources().getLimits()).containsKey("memory");
            assertSafe(pod, container);
            assertThat(only(all, Service.class)
                            .filter(service -> service.getMetadata().getName().equals(container.getName())))
                    .singleElement()
                    .satisfies(service -> {
                        assertThat(service.getSpec().getPorts())
                                .extracting("port")
                                .containsExactly(port);
                        assertSelects(service.getSpec().getSelector(), deployment);
                    });
            assertThat(only(all, PodDisruptionBudget.class))
                    .anySatisfy(budget ->
                            assertSelects(budget.getSpec().getSelector().getMatchLabels(), deployment));
            assertThat(only(all, NetworkPolicy.class)
                            .filter(policy -> policy.getMetadata().getName().equals("to-" + container.getName())))
                    .singleElement()
                    .satisfies(policy -> {
                        assertSelects(policy.getSpec().getPodSelector().getMatchLabels(), deployment);
                        assertThat(policy.getSpec()
                                        .getIngress()
                                        .get(0)
                                        .getPorts()
                                        .get(0)
                                        .getPort()
                                        .getIntVal())
                                .isEqualTo(port);
                    });
        });
        assertThat(only(all, Job.class))
                .singleElement()
                .satisfies(job -> assertSafe(
                        job.getSpec().getTemplate().getSpec(),
                        job.getSpec().getTemplate().getSpec().getContainers().get(0)));
    }

    @Test
    void theNightScalesBroadcastByItsFollowersAndLetsTheAutoscalerCount() throws IOException {
        List<HasMetadata> all = read("night");

        HorizontalPodAutoscaler scaler =
                only(all, HorizontalPodAutoscaler.class).findFirst().orElseThrow();
        assertThat(scaler.getSpec().getMetrics().get(0).getPods().getMetric().getName())
                .isEqualTo("flambeau_live_subscribers");
        String target = scaler.getSpec().getScaleTargetRef().getName();
        assertThat(deployments(all).filter(one -> one.getMetadata().getName().equals(target)))
                .singleElement()
                .satisfies(one -> assertThat(one.getSpec().getReplicas()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "night"})
    void everyImageHasAReleaseAndNoOtherIsNamed(String folder) throws IOException {
        Set<String> used = new TreeSet<>();
        for (HasMetadata one : read(folder)) {
            if (one instanceof Deployment deployment)
                used.add(container(deployment).getImage());
            if (one instanceof Job job)
                used.add(job.getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getImage());
        }

        assertThat(kustomization(folder).images())
                .allSatisfy(image -> assertThat(image.newTag()).matches("\\d+\\.\\d+\\.\\d+"))
                .extracting(Kustomization.Image::name)
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void noSecretStandsInAManifest() throws IOException {
        try (Stream<Path> files = Files.walk(KnownSettings.HOME.resolve(FOLDER))) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern("(?m)^kind: Secret$")
                        .doesNotContainPattern("(?i)(password|jaas_config)\\s*[:=]\\s*\\S");
        }
    }

    private static void assertSafe(PodSpec pod, Container container) {
        SecurityContext context = container.getSecurityContext();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(context.getReadOnlyRootFilesystem()).isTrue();
        assertThat(context.getAllowPrivilegeEscalation()).isFalse();
        assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
    }

    private static void assertSelects(Map<String, String> selector, Deployment deployment) {
        assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels()).containsAllEntriesOf(selector);
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }

    private static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    private static Stream<Deployment> deployments(List<HasMetadata> all) {
        return only(all, Deployment.class);
    }

    private static <T> Stream<T> only(List<HasMetadata> all, Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static List<HasMetadata> read(String folder) throws IOException {
        List<HasMetadata> read = new ArrayList<>();
        for (JsonNode node : kustomization(folder).build()) read.add(Manifest.read(node));
        return read;
    }

    private static JsonNode deployment(String folder, String name) throws IOException {
        return kustomization(folder).build().stream()
                .filter(node -> node.path("kind").asText().equals("Deployment")
                        && node.path("metadata").path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Kustomization kustomization(String folder) throws IOException {
        return Kustomization.in(KnownSettings.HOME.resolve(FOLDER + folder));
    }
}
