package dev.beian.app;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The database: an embedded file unless an address is given. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	/** Every commit reaches the file before it is acknowledged; what is obsolete is given back soon. */
	private static final String EMBEDDED = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;RETENTION_TIME=1000;DB_CLOSE_ON_EXIT=FALSE";

	@Bean
	HikariDataSource dataSource(@Value("${beian.database.url:}") String url, @Value("${beian.database.user:}") String user,
			@Value("${beian.database.password:}") String password, @Value("${beian.data-dir}") Path dataDir) throws java.io.IOException {
		HikariConfig pool = new HikariConfig();
		pool.setConnectionTimeout(5_000);
		if (url.isBlank() || url.startsWith("jdbc:h2:")) {
			Files.createDirectories(dataDir);
			embedded(pool, url.isBlank() ? "jdbc:h2:file:" + dataDir.toAbsolutePath().resolve("beian") : url);
		} else {
			pool.setJdbcUrl(url);
			pool.setUsername(user);
			pool.setPassword(password);
			pool.setMaximumPoolSize(10);
			pool.addDataSourceProperty("socketTimeout", "30");
			pool.addDataSourceProperty("tcpKeepAlive", "true");
			pool.addDataSourceProperty("reWriteBatchedInserts", "true");
		}
		return new HikariDataSource(pool);
	}

	/** Migrations need connections of their own beside the pool's only one. */
	@Bean
	FlywayConfigurationCustomizer migrations(DataSource pool) {
		return flyway -> {
			if (pool instanceof HikariDataSource hikari)
				flyway.dataSource(hikari.getJdbcUrl(), hikari.getUsername(), hikari.getPassword());
		};
	}

	/** One connection is the lock: H2 keeps whole transactions through a kill only when one is written at a time. */
	private static void embedded(HikariConfig pool, String url) {
		pool.setJdbcUrl(url + EMBEDDED);
		pool.setUsername("sa");
		pool.setPassword("");
		pool.setMaximumPoolSize(1);
		pool.setMaxLifetime(0);
		pool.setConnectionTimeout(30_000);
	}
}
