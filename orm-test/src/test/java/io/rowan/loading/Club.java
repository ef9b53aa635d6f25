package io.rowan.loading;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

@SuppressWarnings("serial") // of interfaces, like the collections of any entity
@Entity
@Table(name = "clubs")
class Club implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    private String name = "";

    @ManyToMany(mappedBy = "clubs")
    private Set<Person> members = new HashSet<>();

    protected Club() {}

    Club(String name) {
        this.name = name;
    }

    String getName() {
        return name;
    }

    Set<Person> getMembers() {
        return members;
    }
}
