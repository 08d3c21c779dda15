module consumer.jpa {
    requires dev.scimkit.jpa;
    requires org.hibernate.orm.core;
    requires com.h2database;

    // Hibernate and scimkit read and write its fields
    opens consumer.jpa;
}
