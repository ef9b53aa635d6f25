package io.rowan.values;

import io.rowan.annotation.SqlArray;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Article {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    // snippet: tags
    @SqlArray
    @Column(length = 40)
    @Nullable
    List<String> tags = new ArrayList<>();
    // end

    @SqlArray
    Set<DayOfWeek> days = new LinkedHashSet<>();

    @SqlArray
    int[] numbers = {};

    @SqlArray
    Long @Nullable [] codes;

    @SqlArray
    @Column(precision = 10, scale = 2)
    List<BigDecimal> prices = new ArrayList<>();

    @SqlArray
    List<Double> rates = new ArrayList<>();

    @SqlArray
    List<Float> shares = new ArrayList<>();

    @SqlArray
    short[] ranks = {};

    @SqlArray
    boolean[] flags = {};

    @SqlArray
    List<UUID> keys = new ArrayList<>();

    protected Article() {}

    Article(String... tags) {
        this.tags = new ArrayList<>(List.of(tags));
    }
}
