package org.flambeau.ceremony.parade.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Refusal;

/**
 * The rule sets that there are: files {@code <code>.json} in the folder {@code flambeau.parade.rule-sets}, where one is
 * set, and then those that come with the service.
 */
@ApplicationScoped
public class RuleSets {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<Path> folder;

    RuleSets(@ConfigProperty(name = "flambeau.parade.rule-sets") Optional<Path> folder) {
        this.folder = folder;
    }

    /** The rule set of that name; 422 when there is none, or when its file is at fault. */
    public RuleSet require(String code) {
        if (!CeremonyKey.isCode(code))
            throw Refusal.unprocessable("ruleSet", code, "the name of a rule set is needed, such as olympic");
        try (InputStream file = open(code)) {
            if (file == null)
                throw Refusal.unprocessable(
                        "ruleSet",
                        code,
                        "there is no rule set of this name; olympic, commonwealth and free come with the service");
            return JSON.readValue(file, RuleSet.class);
        } catch (JsonProcessingException e) {
            throw Refusal.unprocessable(
                    "ruleSet", code, "the file of this rule set is at fault: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw Refusal.unprocessable("ruleSet", code, "the file of this rule set cannot be read");
        }
    }

    private InputStream open(String code) throws IOException {
        String name = code + ".json";
        if (folder.isPresent() && Files.isRegularFile(folder.get().resolve(name)))
            return Files.newInputStream(folder.get().resolve(name));
        return RuleSets.class.getResourceAsStream("/parade/" + name);
    }
}
