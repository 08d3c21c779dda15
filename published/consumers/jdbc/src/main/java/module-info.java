module consumer.jdbc {
    requires dev.scimkit.jdbc;
    requires org.xerial.sqlitejdbc;
}
