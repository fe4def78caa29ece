package awkward.tins;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TinsApplication {

    public static void main(String[] args) {
        SpringApplication.run(TinsApplication.class, args);
    }
}
