package io.rowan.metadata;

import static io.rowan.metadata.Reads.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.annotation.ReadOnly;
import io.rowan.metadata.Reads.Numbered;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadOnlyMistakesTest {
    @Entity
    static class Written extends Numbered {
        @ManyToOne(cascade = {CascadeType.REFRESH, CascadeType.DETACH})
        Fixed fixed;

        @ManyToOne(cascade = CascadeType.PERSIST)
        Fixed persisted;

        @OneToMany(mappedBy = "written")
        List<Fixed> inverse = new ArrayList<>();

        @OneToMany
        @JoinColumn(name = "written_key")
        List<Fixed> keyed = new ArrayList<>();

        @ManyToMany
        List<Fixed> linked = new ArrayList<>();
    }

    @Entity
    @ReadOnly
    static class Fixed extends Numbered {
        @ManyToOne
        Written written;

        @ManyToOne
        Fixed other;
    }

    @Test
    void changes_behind_a_read_only_entity_do_not_get_lost() {
        String elsewhere =
                "the foreign key is in the table of Fixed, which is @ReadOnly, so that nobody would write the"
                        + " relationship. Ask for the objects by a query instead, or take @ReadOnly away.";
        assertThat(mistakes(Written.class, Fixed.class))
                .containsExactly(
                        "Written.persisted: Fixed is @ReadOnly, so that nothing can be written there. Cascade nothing but"
                                + " CascadeType.REFRESH and CascadeType.DETACH, without orphanRemoval.",
                        "Written.inverse: " + elsewhere,
                        "Written.keyed: " + elsewhere,
                        "Fixed.written: Fixed is @ReadOnly, but Written is not, so that a change of a Written that is"
                                + " reached from here would get lost. Make Written @ReadOnly too, or take the"
                                + " relationship away.");
    }
}
