"""The words of made-up news: what a text of an office is full of stands here in rough order of frequency, `composed_syllables` makes the rest.

It keeps the rules of Vietnamese spelling; much of what it makes exists. Single words are parted by spaces, others by semicolons (`listed`).
"""

from itertools import product
from random import Random
from unicodedata import normalize

JOINING = """
và các của có trong được cho là với những này đã về tại một để từ đến theo người khi không cũng năm ra vào nhiều việc trên phải đó như do
còn sẽ rất bị sau hơn đang cùng mà bằng lại qua nhất nếu lên thì đối mỗi đều giữa mới sự cả hai chưa trước chỉ nên cần bởi vì tuy nhằm hay
ngay xuống nơi ai gì nào đây thế vẫn từng mọi ba bốn ngoài trở tới nữa hoặc khác dưới tự luôn chính ông bà anh chị họ ta tôi mình số cuộc
"""

OFFICE = """
công nghệ; khoa học; thực hiện; tổ chức; nghiên cứu; phát triển; quản lý; doanh nghiệp; đơn vị; ứng dụng; sản xuất; sản phẩm; kết quả; nhiệm vụ;
hoạt động; xây dựng; địa phương; thành phố; kinh tế; xã hội; triển khai; đề tài; dự án; kỹ thuật; thông tin; chương trình; hội nghị; nhà nước; nâng cao; hỗ trợ;
đổi mới; sáng tạo; tiêu chuẩn; đánh giá; kiểm tra; đầu tư; hiệu quả; quy định; công tác; lĩnh vực; chuyển giao; mô hình; giải pháp; đào tạo; chính sách;
nguồn lực; hợp tác; quốc tế; hệ thống; dịch vụ; thị trường; tham gia; đảm bảo; lãnh đạo; phó giám đốc; giám đốc; cơ quan; chuyên gia; nông nghiệp; môi trường; an toàn;
yêu cầu; phục vụ; điều kiện; tăng cường; phối hợp; hướng dẫn; văn bản; kế hoạch; mục tiêu; giai đoạn; chuyển đổi số; dữ liệu; nền tảng; cơ sở; phương pháp; quy trình;
thiết bị; nhân lực; trình độ; đại học; trung tâm; viện; trường; sở; bộ; tỉnh; huyện; xã; phường; thôn; ban; ngành; phòng; đoàn; hội; quỹ; tổ; đại biểu; đồng chí;
phát biểu; cho biết; khẳng định; nhấn mạnh; đề nghị; báo cáo; thảo luận; trao đổi; ý kiến; tham luận; khai mạc; bế mạc; tổng kết; sơ kết; khen thưởng; chủ trì; chủ tịch;
sở hữu trí tuệ; nhãn hiệu; sáng chế; chỉ dẫn địa lý; bảo hộ; đăng ký; văn bằng; khởi nghiệp; ươm tạo; vườn ươm; năng suất; truy xuất nguồn gốc; mã số; mã vạch;
kiểm định; hiệu chuẩn; thử nghiệm; phòng thí nghiệm; công bố; hợp chuẩn; hợp quy; hàng hóa; chất lượng; đo lường;
bức xạ; hạt nhân; nguồn phóng xạ; giấy phép; thanh tra; xử phạt; vi phạm; khiếu nại; tố cáo; pháp luật; nghị định; thông tư; quyết định; chỉ thị; nghị quyết; kết luận;
thủ tục hành chính; một cửa; hồ sơ; trực tuyến; cải cách; công dân; cán bộ; công chức; viên chức; người lao động; đời sống; thu nhập; việc làm;
cây trồng; vật nuôi; giống lúa; cây ăn quả; rau sạch; chăn nuôi; trồng trọt; thủy sản; tôm; cá; nuôi trồng; chế biến; bảo quản; thu hoạch; mùa vụ; phân bón; sâu bệnh; đất;
nước; nước sạch; rừng; biển; đảo; sông; núi; khí hậu; biến đổi; thiên tai; lũ lụt; hạn hán; xâm nhập mặn; chất thải; ô nhiễm; xử lý; tái chế; điện mặt trời;
y tế; bệnh viện; thuốc; dược liệu; bệnh nhân; điều trị; sức khỏe; phòng chống; dịch bệnh; vắc xin; xét nghiệm; giáo dục; học sinh; sinh viên; giáo viên; nhà trường; lớp;
văn hóa; di sản; lễ hội; du lịch; du khách; bảo tồn; di tích; truyền thống; dân tộc; cộng đồng; người dân; nông dân; thanh niên; phụ nữ; hộ gia đình; hợp tác xã; làng nghề;
giao thông; đường; cầu; cảng; vận tải; xe; đô thị; nhà ở; công trình; vật liệu; xi măng; bê tông; thép; cơ khí; chế tạo; tự động hóa; điều khiển; cảm biến; rô bốt; máy; mạng;
phần mềm; trí tuệ nhân tạo; học máy; chuỗi khối; điện toán đám mây; an ninh mạng; vạn vật; chữ ký số; cổng thông tin; cơ sở dữ liệu; kết nối; chia sẻ; khai thác; cập nhật;
ngân sách; kinh phí; vốn; triệu đồng; tỷ đồng; đồng; phần trăm; tăng; giảm; đạt; vượt; chiếm; gồm; tổng số; bình quân; so với; cùng kỳ; kim ngạch; xuất khẩu; nhập khẩu;
thương mại; siêu thị; chợ; cửa hàng; người tiêu dùng; giá; thuế; hải quan; ngân hàng; tín dụng; khách hàng; hợp đồng; đấu thầu; chủ nhiệm; thành viên; hội đồng; nghiệm thu;
tuyển chọn; giao trực tiếp; phê duyệt; thuyết minh; nội dung; tiến độ; thời gian; sản phẩm mới; ban đầu; ban hành; sửa đổi; bổ sung; thay thế; hiệu lực; áp dụng; tuân thủ;
nguyên nhân; khó khăn; vướng mắc; hạn chế; tồn tại; thuận lợi; thách thức; cơ hội; tiềm năng; lợi thế; thế mạnh; bền vững; cạnh tranh; hội nhập; toàn cầu; khu vực; trong nước;
nước ngoài; đối tác; ký kết; thỏa thuận; ghi nhớ; đoàn công tác; thăm; làm việc; tiếp; gặp gỡ; tọa đàm; hội thảo; diễn đàn; triển lãm; hội chợ; cuộc thi; giải thưởng; đoạt giải;
tôn vinh; kỷ niệm; ngày; tháng; quý; tuần; giờ; sáng; chiều; tối; hôm nay; vừa qua; thời gian tới; hiện nay; trước đây; bước đầu; cuối cùng; đặc biệt; quan trọng; cần thiết;
phù hợp; tích cực; chủ động; kịp thời; đồng bộ; thống nhất; chặt chẽ; thường xuyên; rộng rãi; cụ thể; rõ ràng; minh bạch; công khai; hiện đại; tiên tiến; thông minh; chủ lực; số lượng; sản lượng; khối lượng; năng lượng;
"""

PHRASES = """
Sở Khoa học và Công nghệ; Bộ Khoa học và Công nghệ; Ủy ban nhân dân tỉnh; Ủy ban nhân dân thành phố; Hội đồng nhân dân tỉnh; Ban Thường vụ Tỉnh ủy; khoa học và công nghệ;
đổi mới sáng tạo; phát triển kinh tế - xã hội; khởi nghiệp đổi mới sáng tạo; trên địa bàn tỉnh; trên địa bàn thành phố;
nhiệm vụ khoa học và công nghệ; trong thời gian tới; theo quy định của pháp luật; công tác quản lý nhà nước; đẩy mạnh ứng dụng; tạo điều kiện thuận lợi; góp phần nâng cao;
hội nghị tổng kết; đại diện lãnh đạo; các sở, ban, ngành; tổ chức và cá nhân; phát biểu tại hội nghị; phát biểu kết luận; cơ quan, đơn vị liên quan; hội đồng tư vấn; ứng dụng tiến bộ kỹ thuật;
bảo hộ quyền sở hữu trí tuệ; chuyển giao công nghệ; an toàn bức xạ; kiểm soát hạt nhân; phương tiện đo; hàng đóng gói sẵn;
dịch vụ công trực tuyến; cải cách thủ tục hành chính; chuyển đổi số quốc gia; doanh nghiệp nhỏ và vừa; sản phẩm chủ lực; chương trình mục tiêu quốc gia; xây dựng nông thôn mới; nông nghiệp công nghệ cao;
biến đổi khí hậu; bảo vệ môi trường; sự nghiệp khoa học; cơ chế, chính sách; nâng cao nhận thức; thông tin, tuyên truyền; thanh tra, kiểm tra; quy chuẩn kỹ thuật quốc gia;
tài sản trí tuệ; thị trường khoa học và công nghệ; tổ chức khoa học và công nghệ; phòng thí nghiệm trọng điểm; cách mạng công nghiệp lần thứ tư; chỉ số đổi mới sáng tạo; vốn ngân sách nhà nước; đầu tư phát triển;
quản lý chất lượng; Tổng cục Tiêu chuẩn Đo lường Chất lượng
"""

SUBJECTS = """
đo lường; phép đo; chuẩn đo lường; phương tiện đo; kiểm định; hiệu chuẩn; cân; công tơ điện; cột đo xăng dầu; đồng hồ nước; taximet; sai số; dung sai; lượng của hàng đóng gói sẵn
tiền lương; mức lương; lương cơ sở; bảng lương; lương hưu; lương tối thiểu; phụ cấp; tăng lương; trả lương; bảo hiểm xã hội; người lao động; công đoàn; thang lương; khấu trừ
thủy sản; nuôi trồng thủy sản; khai thác thủy sản; tôm thẻ chân trắng; cá tra; lồng bè; ao nuôi; thức ăn; con giống; dịch bệnh; ngư dân; tàu cá; chế biến thủy sản; xuất khẩu thủy sản
bức xạ; hạt nhân; nguồn phóng xạ; máy X-quang; liều kế; ứng phó sự cố; giấy phép; che chắn; nhân viên bức xạ; quan trắc; chiếu xạ; y học hạt nhân
sở hữu trí tuệ; sáng chế; nhãn hiệu; chỉ dẫn địa lý; kiểu dáng công nghiệp; văn bằng bảo hộ; đơn đăng ký; nhãn hiệu tập thể; xâm phạm quyền; giám định; chủ sở hữu
khởi nghiệp; vườn ươm; ươm tạo; nhà đầu tư; quỹ đầu tư mạo hiểm; gọi vốn; ý tưởng; cuộc thi khởi nghiệp; cố vấn; hệ sinh thái; sinh viên; không gian làm việc chung
chuyển đổi số; dữ liệu số; kinh tế số; chính quyền số; nền tảng số; kỹ năng số; hạ tầng số; tổ công nghệ số cộng đồng; chữ ký số; căn cước; thanh toán không dùng tiền mặt
giống lúa; lúa chất lượng cao; mật độ gieo; đạo ôn; rầy nâu; khảo nghiệm; năng suất lúa; vụ đông xuân; hè thu; cánh đồng lớn; phân hữu cơ; lương thực; thóc; gạo
"""
"""One line, one subject; the known bad cases are among them: who looks for "đo lường" wants neither wages nor people named Lương."""

FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lương Đinh Trịnh Mai Đoàn Hà Tạ"
MIDDLES = "Văn Thị Minh Ngọc Quang Đức Hữu Thanh Xuân Đình Thu Kim Quốc Anh Hồng Công Bá"
GIVEN = "Anh Hùng Dũng Hương Lan Tuấn Hải Hà Bình Sơn Thủy Nam Long Linh Hòa Thắng Cường Hạnh Mai Phúc Lương Giang Trang Khánh Quỳnh Vinh Tâm Đo Khoa"
PROVINCES = """
Hà Nội; Hải Phòng; Huế; Đà Nẵng; Cần Thơ; Thành phố Hồ Chí Minh; Lai Châu; Điện Biên; Sơn La; Lạng Sơn; Cao Bằng; Tuyên Quang; Lào Cai; Thái Nguyên; Phú Thọ; Bắc Ninh; Hưng Yên;
Ninh Bình; Quảng Ninh; Thanh Hóa; Nghệ An; Hà Tĩnh; Quảng Trị; Quảng Ngãi; Gia Lai; Khánh Hòa; Lâm Đồng; Đắk Lắk; Đồng Nai; Tây Ninh; Vĩnh Long; Đồng Tháp; Cà Mau; An Giang
"""
FIELDS = """
Nghiên cứu khoa học; Quản lý công nghệ; Tiêu chuẩn, đo lường, chất lượng; Sở hữu trí tuệ; Đổi mới sáng tạo; Chuyển đổi số; Nông nghiệp; An toàn bức xạ và hạt nhân; Thanh tra; Tổ chức cán bộ;
Hợp tác quốc tế; Y dược; Môi trường; Công nghiệp; Thông tin và thống kê; Kế hoạch, tài chính; Khoa học xã hội; Giáo dục; Bưu chính, viễn thông; Năng lượng
"""

ENDINGS = "QĐ-UBND QĐ-UBND KH-UBND BC-SKHCN NQ-HĐND CT-UBND NĐ-CP TT-BKHCN QĐ-TTg QĐ-BKHCN TB-UBND CV-SKHCN"
OF_THE_PARTY = "NQ/TU CTr/TU KL/TU CT/TU"

_ONSETS = "b c ch d đ g gi h k kh l m n ng nh ph qu r s t th tr v x"
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu
o oa oac oai oan oang oanh oat oăn oăt oe oen oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uât uc uê ui um un ung uôc uôi uôm uôn uông uôt up ut uy uyên uyêt uynh
ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
"""
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_STOPPED = ("\u0301", "\u0323")
_BASES = 450
"""So many syllables without tone are among the rare ones, each with two tones."""


def listed(block: str) -> list[str]:
    """The entries of one of the lists above that are parted by semicolons."""
    return [entry.strip() for entry in block.split(";") if entry.strip()]


def rare_syllables(random: Random) -> list[str]:
    """Composed by the rules of spelling: names and words of dialects, which stand in no list."""
    bases = [(onset, rhyme) for onset, rhyme in product(("", *_ONSETS.split()), _RHYMES.split()) if _is_spelt(onset, rhyme)]
    return [
        normalize("NFC", _onset(onset, rhyme) + _with_tone(rhyme, tone))
        for onset, rhyme in random.sample(bases, _BASES)
        for tone in random.sample(_STOPPED if rhyme[-1] in "cpt" or rhyme.endswith("ch") else _TONES, 2)
    ]


def _is_spelt(onset: str, rhyme: str) -> bool:
    """c and k, g and gi share the vowels among them; qu has its own u."""
    front = rhyme[0] in "ieêy"
    if onset == "qu":
        return rhyme[0] in "aăâeêy" or rhyme in ("ơ", "i", "it")
    if onset in ("", "gi"):
        return rhyme[0] != "i"
    return front if onset == "k" else not (front and onset == "c")


def _onset(onset: str, rhyme: str) -> str:
    return f"{onset}h" if onset in ("g", "ng") and rhyme[0] in "ieê" else onset


def _with_tone(rhyme: str, tone: str) -> str:
    """The letter with a mark of its own carries it, else the first of an open pair and the second before a consonant: hòa, hoàn, thủy."""
    vowels = [place for place, letter in enumerate(rhyme) if letter in "aăâeêioôơuưy"]
    marked = [place for place in vowels if rhyme[place] in "ăâêôơư"]
    closed = rhyme[:2] in ("oa", "oe", "uy") and len(rhyme) > 2
    place = marked[-1] if marked else vowels[1] if closed else vowels[0]
    return rhyme[: place + 1] + tone + rhyme[place + 1 :]
