package awkward.tins;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Tins extends JpaRepository<Tin, Long> {

    List<Tin> findByLabelEndingWithOrSize(String end, Size size);

    long countByGrams(Integer grams);
}
