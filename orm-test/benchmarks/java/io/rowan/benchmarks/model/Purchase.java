package io.rowan.benchmarks.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A parent with children that live and die with it. */
@Entity
@Table(name = "purchase")
public class Purchase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purchase_seq")
    @SequenceGenerator(name = "purchase_seq", sequenceName = "purchase_seq", allocationSize = 50)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "code", length = 30, nullable = false, unique = true)
    private String code = "";

    @Column(name = "region", nullable = false)
    private int region;

    @Column(name = "buyer", length = 100, nullable = false)
    private String buyer = "";

    @Column(name = "status", length = 20, nullable = false)
    private String status = "";

    @Column(name = "placed_at", nullable = false)
    private LocalDateTime placedAt = LocalDateTime.MIN;

    @OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Item> items = new ArrayList<>();

    /** An empty one. */
    public Purchase() {}

    /** One without items whose values follow from a number; its region holds 100 purchases. */
    public Purchase(int number) {
        code = "P-" + number;
        region = number / 100;
        buyer = "Buyer " + number % 300;
        status = "open";
        placedAt = LocalDateTime.of(2026, 2, 1, 0, 0).plusMinutes(number);
    }

    /** One with items. */
    public static Purchase withItems(int number, int items) {
        Purchase purchase = new Purchase(number);
        for (int i = 0; i < items; i++) {
            purchase.add(new Item(number * 10 + i));
        }
        return purchase;
    }

    /** Adds an item and keeps both sides in step. */
    public void add(Item item) {
        items.add(item);
        item.setPurchase(this);
    }

    /** Takes the item with the lowest id out. */
    public Item removeOldest() {
        Item oldest = items.stream()
                .min(Comparator.comparing(item -> Objects.requireNonNull(item.getId())))
                .orElseThrow();
        items.remove(oldest);
        return oldest;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public int getRegion() {
        return region;
    }

    public void setRegion(int region) {
        this.region = region;
    }

    public String getBuyer() {
        return buyer;
    }

    public void setBuyer(String buyer) {
        this.buyer = buyer;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public LocalDateTime getPlacedAt() {
        return placedAt;
    }

    public void setPlacedAt(LocalDateTime placedAt) {
        this.placedAt = placedAt;
    }

    public List<Item> getItems() {
        return items;
    }

    public void setItems(List<Item> items) {
        this.items = items;
    }
}
