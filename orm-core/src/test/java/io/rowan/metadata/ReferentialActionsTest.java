package io.rowan.metadata;

import static io.rowan.metadata.Reads.mapping;
import static io.rowan.metadata.Reads.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.annotation.OnDelete;
import io.rowan.annotation.OnUpdateCascade;
import io.rowan.mapping.ToManyAttribute.Link.JoinTableLink;
import io.rowan.metadata.Reads.Numbered;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Table;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferentialActionsTest {
    @Entity
    static class Leaf extends Numbered {
        @ManyToOne
        @OnDelete(OnDelete.Action.CASCADE)
        @OnUpdateCascade
        Leaf whole;

        @ManyToOne
        @OnDelete(OnDelete.Action.SET_NULL)
        Leaf neighbour;

        @ManyToOne
        @JoinColumn(foreignKey = @jakarta.persistence.ForeignKey(foreignKeyDefinition = "on update cascade"))
        Leaf twin;

        @ManyToMany
        @OnDelete(OnDelete.Action.CASCADE)
        List<Leaf> friends;
    }

    private static List<String> keys(Table table) {
        return table.foreignKeys().stream()
                .map((ForeignKey key) -> key.columns() + " " + key.onDelete() + " " + key.onUpdate())
                .toList();
    }

    @Test
    void a_foreign_key_does_what_the_annotations_say() {
        assertThat(keys(mapping(Leaf.class).table()))
                .containsExactly(
                        "[whole_id] CASCADE CASCADE",
                        "[neighbour_id] SET_NULL NO_ACTION",
                        "[twin_id] NO_ACTION CASCADE");
    }

    @Test
    void a_join_table_does_so_on_both_sides() {
        JoinTableLink link =
                (JoinTableLink) mapping(Leaf.class).toManys().get(0).link();
        assertThat(keys(link.table())).containsExactly("[leaf_id] CASCADE NO_ACTION", "[friends_id] CASCADE NO_ACTION");
    }

    @Entity
    static class Branch extends Numbered {
        @OnDelete(OnDelete.Action.CASCADE)
        String name;

        @ManyToOne(optional = false)
        @OnDelete(OnDelete.Action.SET_NULL)
        Branch parent;

        @OneToMany(mappedBy = "parent")
        @OnUpdateCascade
        List<Branch> branches;

        @OneToMany
        @JoinColumn(name = "parent_id")
        @OnDelete(OnDelete.Action.CASCADE)
        List<Branch> same;
    }

    @Test
    void annotations_without_a_foreign_key_of_their_own_are_mistakes() {
        String none = "@OnDelete and @OnUpdateCascade speak of a foreign key, and this attribute has none of its own.";
        assertThat(mistakes(Branch.class))
                .containsExactlyInAnyOrder(
                        "Branch.name: " + none + " Move them to a relationship.",
                        "Branch.branches: " + none + " Move them to the relationship's other side.",
                        "Branch.same: " + none + " Move them to Branch.parent.",
                        "Branch.parent: on delete set null cannot be, because the column parent_id may not be null. Take"
                                + " optional = false or nullable = false away, or cascade the delete.");
    }
}
