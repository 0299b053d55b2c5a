package org.flambeau.medals.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flambeau.medals.register.ListMerge;
import org.flambeau.medals.register.Register;
import org.flambeau.medals.register.RegisterMemory;
import org.flambeau.medals.rule.Code;
import org.flambeau.medals.rule.Rule;
import org.flambeau.medals.rule.Violation;
import org.flambeau.medals.rule.Wording;

/** The organisations of a Games. One that a podium speaks of stays, and stays ranked or not ranked. */
@ApplicationScoped
public class Organisations implements Register<Organisation> {

    private static final List<Rule<Organisation>> RULES = List.of(
            organisation -> Code.ORGANISATION.check("code", organisation.code()),
            organisation -> Wording.names("names", organisation.names()),
            organisation -> organisation.continent() == null
                    ? Optional.empty()
                    : Code.CONTINENT.check("continent", organisation.continent()),
            Organisations::populationIsPossible);

    private static final long MOST_PEOPLE = 10_000_000_000L;

    private final OrganisationRepository repository;
    private final OrganisationUse use;
    private final RegisterMemory memory;

    Organisations(OrganisationRepository repository, OrganisationUse use, RegisterMemory memory) {
        this.repository = repository;
        this.use = use;
        this.memory = memory;
    }

    /** Those of the codes that the Games knows; in a transaction as {@link RegisterMemory#items} wants it. */
    public Map<String, Organisation> byCode(String games, Collection<String> codes) {
        return memory.known(this, games, codes).collect(Collectors.toMap(Organisation::code, Function.identity()));
    }

    /** Those of the codes that the Games ranks; in such a transaction, too. */
    public Set<String> ranked(String games, Collection<String> codes) {
        return memory.known(this, games, codes)
                .filter(Organisation::ranked)
                .map(Organisation::code)
                .collect(Collectors.toSet());
    }

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public int limit() {
        return 500;
    }

    @Override
    public List<Rule<Organisation>> rules() {
        return RULES;
    }

    @Override
    public Object identity(Organisation organisation) {
        return organisation.code();
    }

    @Override
    public List<Organisation> read(String games) {
        return repository.of(games).stream().map(OrganisationEntity::read).toList();
    }

    @Override
    public void replace(String games, List<Organisation> organisations) {
        Map<String, OrganisationEntity> present =
                repository.of(games).stream().collect(Collectors.toMap(entity -> entity.code, Function.identity()));
        ListMerge<OrganisationEntity> merge = ListMerge.of(
                present,
                organisations,
                Organisation::code,
                code -> OrganisationEntity.of(games, code),
                OrganisationEntity::write);
        merge.removed().forEach(repository::delete);
        repository.persist(merge.added());
    }

    @Override
    public List<Violation> conflicts(String games, List<Organisation> before, List<Organisation> after) {
        Set<String> used = use.organisationsUsed(games);
        Map<String, Organisation> kept =
                after.stream().collect(Collectors.toMap(Organisation::code, Function.identity()));
        return before.stream()
                .filter(organisation -> used.contains(organisation.code()))
                .flatMap(organisation -> change(organisation, kept.get(organisation.code())).stream())
                .toList();
    }

    private static Optional<Violation> populationIsPossible(Organisation organisation) {
        Long people = organisation.population();
        if (people == null || people > 0 && people <= MOST_PEOPLE) return Optional.empty();
        return Optional.of(Violation.againstRule(
                "population", people, "expected a number of people from 1 to " + MOST_PEOPLE + ", or nothing"));
    }

    /** Followers of the medal table hear of podiums only, so nothing else may move it. */
    private static Optional<Violation> change(Organisation before, Organisation after) {
        if (after == null)
            return Optional.of(Violation.conflict("code", before.code(), "a podium speaks of it, so it cannot go"));
        if (!after.ranked().equals(before.ranked()))
            return Optional.of(Violation.conflict(
                    "ranked", before.code(), "a podium speaks of " + before.code() + ", so this cannot change"));
        return Optional.empty();
    }
}
