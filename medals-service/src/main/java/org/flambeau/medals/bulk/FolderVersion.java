package org.flambeau.medals.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.Member;
import org.flambeau.contracts.medals.VacantPlace;
import org.flambeau.medals.podium.Medal;
import org.flambeau.medals.podium.PodiumRequest;
import org.flambeau.medals.podium.ToldVersion;
import org.flambeau.medals.register.CsvContents.Line;
import org.flambeau.medals.rule.Violation;

/** One version of a podium, put together from the rows of four files. */
final class FolderVersion {

    private static final Pattern MEMBER_FIELD =
            Pattern.compile("medals\\[(\\d+)]\\.competitor\\.members\\[(\\d+)]\\.?(.*)");
    private static final Pattern MEDAL_FIELD = Pattern.compile("medals\\[(\\d+)]\\.?(.*)");
    private static final Pattern VACANCY_FIELD = Pattern.compile("vacant\\[(\\d+)]\\.?(.*)");

    private final Line<VersionRow> line;
    private final List<Place> places = new ArrayList<>();
    private final List<Line<VacancyRow>> vacancies = new ArrayList<>();
    private boolean sound;

    private record Place(Line<MedalRow> line, List<Line<MemberRow>> members) {}

    FolderVersion(Line<VersionRow> line) {
        this.line = line;
        this.sound = line.sound();
    }

    void add(Line<MedalRow> medal) {
        places.add(new Place(medal, new ArrayList<>()));
        sound &= medal.sound();
    }

    /** False when the version has no such team. */
    boolean addMember(Line<MemberRow> member) {
        sound &= member.sound();
        Optional<Place> team = places.stream()
                .filter(place -> isTeam(
                        place.line.item().medal().competitor(), member.item().team()))
                .findFirst();
        team.ifPresent(place -> place.members.add(member));
        sound &= team.isPresent();
        return team.isPresent();
    }

    void addVacancy(Line<VacancyRow> vacancy) {
        vacancies.add(vacancy);
        sound &= vacancy.sound();
    }

    /** Row in {@code podiums.csv}. */
    int row() {
        return line.row();
    }

    /** Whether every row of it could be read. */
    boolean isSound() {
        return sound;
    }

    ToldVersion told() {
        VersionRow row = line.item();
        List<VacantPlace> vacant =
                vacancies.stream().map(vacancy -> vacancy.item().place()).toList();
        PodiumRequest request = new PodiumRequest(
                row.status(),
                row.effectiveAt(),
                places.stream().map(FolderVersion::medal).toList(),
                vacant,
                row.exception(),
                row.revision());
        return new ToldVersion(request, row.recordedAt(), row.recordedBy());
    }

    /** The row of the file in which a violation of the whole version stands. */
    Fault fault(Violation violation) {
        String field = violation.field();
        Matcher member = MEMBER_FIELD.matcher(field);
        if (member.matches()) {
            Place place = places.get(Integer.parseInt(member.group(1)));
            int row = place.members.get(Integer.parseInt(member.group(2))).row();
            return fault(FolderFile.MEMBERS, row, PodiumColumns.ofMember(member.group(3)), violation);
        }
        Matcher medal = MEDAL_FIELD.matcher(field);
        if (medal.matches()) {
            int row = places.get(Integer.parseInt(medal.group(1))).line.row();
            return fault(FolderFile.MEDALS, row, PodiumColumns.ofMedal(medal.group(2)), violation);
        }
        Matcher vacancy = VACANCY_FIELD.matcher(field);
        if (vacancy.matches()) {
            int row = vacancies.get(Integer.parseInt(vacancy.group(1))).row();
            return fault(FolderFile.VACANCIES, row, vacancy.group(2), violation);
        }
        return fault(FolderFile.PODIUMS, line.row(), PodiumColumns.ofVersion(field), violation);
    }

    private static Fault fault(String file, int row, String column, Violation violation) {
        String value = violation.value() == null ? null : violation.value().toString();
        return new Fault(file, row, column == null || column.isEmpty() ? null : column, value, violation.detail());
    }

    private static Medal medal(Place place) {
        Medal medal = place.line.item().medal();
        Competitor competitor = medal.competitor();
        List<Member> members =
                place.members.stream().map(member -> member.item().member()).toList();
        return new Medal(
                medal.medal(),
                medal.organisation(),
                medal.awardedAt(),
                medal.medalDate(),
                new Competitor(competitor.kind(), competitor.code(), competitor.name(), members));
    }

    private static boolean isTeam(Competitor competitor, String code) {
        return competitor.kind() == CompetitorKind.TEAM
                && competitor.code() != null
                && competitor.code().equals(code);
    }
}
