package shop.notifications;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class OrderPlacedListener {

    private final Mailer mailer;

    public OrderPlacedListener(Mailer mailer) {
        this.mailer = mailer;
    }

    @KafkaListener(topics = "order-placed")
    public void orderPlaced(String customer) {
        mailer.send(customer, "Thank you for your order");
    }
}
