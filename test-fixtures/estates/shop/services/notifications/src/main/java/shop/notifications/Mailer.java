package shop.notifications;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;

@Service
public class Mailer {

    private final RestClient mail;

    public Mailer(RestClient mail) {
        this.mail = mail;
    }

    public void send(String to, String subject) {
        mail.post()
                .uri("/v1/messages")
                .body(Map.of("to", to, "subject", subject))
                .retrieve()
                .toBodilessEntity();
    }
}
