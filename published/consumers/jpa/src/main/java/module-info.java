module consumer.jpa {
    requires dev.scimkit.jpa;

    // the persistence provider and scimkit read and write its fields
    opens consumer.jpa;
}
