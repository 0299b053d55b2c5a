package org.flambeau.ceremony.victory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/** {@code flambeau.victory.*}: how victory ceremonies are held. */
@ConfigMapping(prefix = "flambeau.victory")
interface VictorySettings {

    /** Medallists and presenters come in. */
    @WithDefault("PT2M")
    Duration entry();

    /** One medallist's medal and gift. */
    @WithDefault("PT45S")
    Duration presentation();

    /** One anthem, with the raising of the flags. */
    @WithDefault("PT90S")
    Duration anthem();

    @WithDefault("PT90S")
    Duration exit();

    /** Flag poles of a venue, unless a sheet says otherwise. */
    @WithDefault("4")
    @Min(3)
    @Max(8)
    int poles();

    /** On which side of gold silver's flag hangs, as the spectators see it. */
    @WithDefault("LEFT")
    FlagPoles.Side silverSide();

    /** Order among those who share a medal. */
    @WithDefault("ORGANISATION_CODE")
    VictoryRules.TieOrder tieOrder();

    /** Languages of announcement; the host's own is added per Games. */
    @WithDefault("fr,en")
    List<String> languages();

    static VictoryRules rules(VictorySettings settings) {
        return new VictoryRules(
                settings.entry(),
                settings.presentation(),
                settings.anthem(),
                settings.exit(),
                settings.poles(),
                settings.silverSide(),
                settings.tieOrder(),
                settings.languages());
    }
}
