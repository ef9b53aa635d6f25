package io.rowan.loading;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A relationship of each kind. The country is eager, as the standard has it; all others are lazy. */
@SuppressWarnings("serial") // of interfaces, like the collections of any entity
@Entity
@Table(name = "people")
class Person implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name = "";

    @ManyToOne
    private @Nullable Country country;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person friend;

    @OneToOne(mappedBy = "owner", fetch = FetchType.LAZY, cascade = CascadeType.ALL)
    private @Nullable Passport passport;

    @OneToMany(mappedBy = "owner", cascade = CascadeType.ALL)
    @OrderBy("name desc")
    private List<Pet> pets = new ArrayList<>();

    @OneToMany(mappedBy = "holder", cascade = CascadeType.ALL)
    @MapKey(name = "label")
    private Map<String, Key> keys = new HashMap<>();

    @ManyToMany
    private Set<Club> clubs = new HashSet<>();

    protected Person() {}

    Person(String name, @Nullable Country country, @Nullable Person friend) {
        this.name = name;
        this.country = country;
        this.friend = friend;
    }

    void travels() {
        passport = new Passport(this, "P-" + name);
    }

    void keeps(String pet) {
        pets.add(new Pet(this, pet));
    }

    void opens(String door) {
        keys.put(door, new Key(this, door));
    }

    void joins(Club club) {
        clubs.add(club);
    }

    void rename(String text) {
        name = text;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getName() {
        return name;
    }

    @Nullable
    Country getCountry() {
        return country;
    }

    @Nullable
    Person getFriend() {
        return friend;
    }

    @Nullable
    Passport getPassport() {
        return passport;
    }

    List<Pet> getPets() {
        return pets;
    }

    Map<String, Key> getKeys() {
        return keys;
    }

    Set<Club> getClubs() {
        return clubs;
    }

    /** By id, through the other's getter, since the other may be a proxy. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person that && id != null && id.equals(that.getId());
    }

    @Override
    public int hashCode() {
        return Person.class.hashCode();
    }

    @Override
    public String toString() {
        return "Person " + name;
    }
}
