"""Faults: the closed list of what can be wrong in an editor's files, each with its code and its message in Vietnamese and English.

A message is one imperative sentence: what was found and what to write. `{found}`, `{expected}` and `{field}` come from the issue.
Codes are permanent: TP file, YM front-matter syntax, TR key and value, ND body, SL observation, DM catalogue, CH settings.
"""

from enum import Enum


class Severity(Enum):
    """Whether a fault stops publication."""

    ERROR = "error"
    """Nothing is published."""
    WARNING = "warning"
    """Told, and published all the same."""


class Fault(Enum):
    """Value: code, severity, Vietnamese, English."""

    # fmt: off
    FILE_TOO_LARGE = ("TP01", Severity.ERROR, "Tệp nặng {found} byte. Chia nhỏ để mỗi tệp không quá {expected} byte.", "The file has {found} bytes. Split it: at most {expected} bytes a file.")
    NOT_UTF8 = ("TP02", Severity.ERROR, "Byte {found} không phải UTF-8. Lưu lại tệp với bảng mã UTF-8.", "Byte {found} is not UTF-8. Save the file as UTF-8.")
    HIDDEN_CHARACTER = ("TP03", Severity.ERROR, "Ký tự ẩn {found}. Xóa nó (thường do dán từ Word hoặc PDF).", "Hidden character {found}. Delete it (often pasted from Word or PDF).")
    SYMLINK = ("TP04", Severity.ERROR, "“{found}” là liên kết tượng trưng. Chép tệp thật vào đây.", "“{found}” is a symbolic link. Put the real file here.")
    BAD_FILE_NAME = ("TP05", Severity.ERROR, "Tên “{found}” không dùng làm địa chỉ được. Đổi thành “{expected}”.", "The name “{found}” makes no address. Rename it to “{expected}”.")
    WRONG_FOLDER = ("TP06", Severity.ERROR, "Tệp nằm sai chỗ. Chuyển tới {expected}.", "The file is in the wrong folder. Move it to {expected}.")
    STRANGE_FILE = ("TP08", Severity.ERROR, "“{found}” không phải tệp {expected}. Chuyển tệp này ra khỏi thư mục.", "“{found}” is no {expected} file. Move it out of the folder.")
    MISSING_FILE = ("TP07", Severity.ERROR, "Thiếu tệp {expected}. Tạo lại tệp này.", "The file {expected} is missing. Create it.")
    NO_FRONT_MATTER = ("YM01", Severity.ERROR, "Dòng đầu là “{found}”. Bắt đầu tệp bằng một dòng chỉ có ---", "The first line is “{found}”. Begin the file with a line of only ---")
    UNCLOSED_FRONT_MATTER = ("YM02", Severity.ERROR, "Phần đầu trang mở bằng --- nhưng chưa đóng. Thêm một dòng --- trước thân bài.", "The front matter opened by --- is never closed. Add a line --- before the body.")
    FRONT_MATTER_TOO_LONG = ("YM03", Severity.ERROR, "Phần đầu trang quá {expected} byte. Rút gọn, hoặc chia bài.", "The front matter is over {expected} bytes. Shorten it or split the item.")
    TAB = ("YM04", Severity.ERROR, "Dòng thụt vào bằng phím Tab. Thay bằng dấu cách.", "The line is indented with a tab. Use spaces.")
    YAML_SYNTAX = ("YM05", Severity.ERROR, "Không đọc được “{found}”. Kiểm tra thụt lề, dấu nháy và dấu hai chấm ở dòng này.", "Cannot read “{found}”. Check indentation, quotes and colons on this line.")
    COLON_IN_VALUE = ("YM06", Severity.ERROR, "Giá trị có dấu hai chấm trong “{found}”. Đặt cả giá trị trong dấu nháy kép.", "The value has a colon in “{found}”. Put the whole value in double quotes.")
    UNCLOSED_QUOTE = ("YM07", Severity.ERROR, "Dấu nháy mở ở “{found}” chưa đóng. Thêm dấu nháy đóng.", "The quote opened at “{found}” is not closed. Close it.")
    DUPLICATE_KEY = ("YM08", Severity.ERROR, "Khóa “{found}” viết hai lần. Giữ một.", "The key “{found}” is written twice. Keep one.")
    YAML_ALIAS = ("YM09", Severity.ERROR, "Dấu & hoặc * đầu giá trị (“{found}”) không dùng ở đây. Đặt giá trị trong dấu nháy kép.", "YAML anchors and aliases (“{found}”) are not used here. Put the value in double quotes.")
    YAML_TAG = ("YM10", Severity.ERROR, "Dấu ! đầu giá trị (“{found}”) không dùng ở đây. Đặt giá trị trong dấu nháy kép.", "YAML tags (“{found}”) are not used here. Put the value in double quotes.")
    YAML_TOO_COMPLEX = ("YM11", Severity.ERROR, "Phần đầu trang lồng quá sâu hoặc quá nhiều mục. Viết đơn giản lại.", "The front matter is nested too deep or has too many entries. Simplify it.")
    SECOND_DOCUMENT = ("YM12", Severity.ERROR, "Chỉ dùng --- để mở và đóng phần đầu trang. Xóa dòng --- thừa.", "Use --- only to open and close the front matter. Delete the extra one.")
    LOST_COMMENT = ("YM13", Severity.ERROR, "Chữ sau dấu # trong “{found}” sẽ bị bỏ. Đặt cả giá trị trong dấu nháy kép, hoặc viết ghi chú ở dòng riêng.", "What follows # in “{found}” would be dropped. Put the whole value in double quotes, or the comment on a line of its own.")
    UNKNOWN_KEY = ("TR01", Severity.ERROR, "Không có khóa “{found}”. Viết: {expected}.", "There is no key “{found}”. Write: {expected}.")
    MISSING_KEY = ("TR02", Severity.ERROR, "Thiếu “{field}”. Thêm dòng {found}: … ({expected}).", "“{field}” is missing. Add a line {found}: … ({expected}).")
    EMPTY_VALUE = ("TR03", Severity.ERROR, "“{field}” để trống. Điền giá trị, hoặc xóa dòng này nếu không bắt buộc.", "“{field}” is empty. Fill it in, or delete the line if it is optional.")
    WRONG_SHAPE = ("TR04", Severity.ERROR, "“{field}” viết sai dạng. Viết {expected}.", "“{field}” has the wrong shape. Write {expected}.")
    TEXT_TOO_LONG = ("TR05", Severity.ERROR, "“{field}” dài quá {expected} ký tự. Rút gọn.", "“{field}” is longer than {expected} characters. Shorten it.")
    NOT_AN_ID = ("TR06", Severity.ERROR, "“{found}” không phải mã. Viết “{expected}”.", "“{found}” is not an id. Write “{expected}”.")
    NOT_A_CHOICE = ("TR07", Severity.ERROR, "“{field}” không nhận “{found}”. Viết một trong: {expected}.", "“{field}” cannot be “{found}”. Write one of: {expected}.")
    NOT_A_DATE = ("TR08", Severity.ERROR, "“{found}” không phải ngày có thật. Viết ngày trước, tháng sau: 30/12/2022.", "“{found}” is not a real date. Write the day first: 30/12/2022.")
    NOT_A_PERIOD = ("TR09", Severity.ERROR, "“{found}” không phải kỳ. Viết ví dụ: 2022, quý I/2020, 6 tháng đầu năm 2023, 2016-2020.", "“{found}” is not a period. Write for example: 2022, quý I/2020, 6 tháng đầu năm 2023, 2016-2020.")
    NOT_A_BOUND = ("TR10", Severity.ERROR, "“{found}” không phải giới hạn. Viết số với dấu chấm thập phân, trong dấu nháy: \"0\", \"99.5\".", "“{found}” is not a bound. Write a number with a decimal point, quoted: \"0\", \"99.5\".")
    NOT_AN_ADDRESS = ("TR11", Severity.ERROR, "“{found}” không phải địa chỉ trang. Viết đầy đủ, bắt đầu bằng https://", "“{found}” is not a web address. Write it in full, beginning with https://")
    LISTED_TWICE = ("TR12", Severity.ERROR, "“{found}” có hai lần trong “{field}”. Giữ một.", "“{found}” is twice in “{field}”. Keep one.")
    KEY_NOT_FOR_KIND = ("TR13", Severity.ERROR, "“{field}” chỉ dùng cho {expected}. Xóa dòng này, hoặc đổi type.", "“{field}” is only for {expected}. Delete the line or change the type.")
    NEEDS_COMPANION = ("TR14", Severity.ERROR, "“{field}” cần đi cùng “{expected}”. Thêm dòng {expected}: …", "“{field}” needs “{expected}” beside it. Add a line {expected}: …")
    RAW_HTML = ("ND01", Severity.ERROR, "Thân bài có thẻ HTML “{found}”. Viết bằng Markdown; muốn in dấu < thì đặt trong dấu `…`.", "The body has HTML “{found}”. Write Markdown; to print < put it in `…`.")
    INCLUDE = ("ND02", Severity.ERROR, "Lệnh chèn tệp “{found}” không dùng được. Chép nội dung vào bài.", "The include “{found}” is not allowed. Copy the text into the item.")
    IMAGE = ("ND03", Severity.ERROR, "Ảnh trong bài “{found}” chưa dùng được. Viết chú thích ảnh thành danh sách.", "Images in the body (“{found}”) cannot be used yet. List their captions instead.")
    TOP_HEADING = ("ND04", Severity.ERROR, "“{found}” là tiêu đề cấp một, đã dành cho title. Viết ## cho đề mục lớn nhất.", "“{found}” is a first-level heading, which is the title's. Write ## for the largest.")
    TOO_MUCH_MARKUP = ("ND05", Severity.ERROR, "Đoạn “{found}” quá dài hoặc quá nhiều ký hiệu định dạng. Chia đoạn.", "The paragraph “{found}” is too long or has too many marks. Split it.")
    BODY_TOO_LONG = ("ND11", Severity.ERROR, "Thân bài dài quá {expected}. Chia thành nhiều bài.", "The body is longer than {expected}. Split the item.")
    TOO_DEEP = ("ND06", Severity.ERROR, "Dòng “{found}” thụt hoặc lồng quá sâu. Giảm bớt cấp.", "The line “{found}” is indented or nested too deep. Use fewer levels.")
    LINK_OUTSIDE = ("ND07", Severity.ERROR, "Liên kết “{found}” không dùng được. Viết https://… hoặc đường dẫn tới một tệp .md của cổng.", "The link “{found}” cannot be used. Write https://… or the path of an .md file of the portal.")
    UNSAFE_MARKUP = ("ND08", Severity.ERROR, "Thân bài có mã không an toàn. Viết lại bằng Markdown thường.", "The body has unsafe markup. Rewrite it in plain Markdown.")
    BROKEN_LINK = ("ND09", Severity.ERROR, "Liên kết tới “{found}” không có trang nào. Sửa đường dẫn, hoặc xóa liên kết.", "No page stands behind the link “{found}”. Correct the path or remove the link.")
    EMPTY_BODY = ("ND10", Severity.ERROR, "Bài chưa có thân bài. Viết nội dung sau dòng --- thứ hai.", "The item has no body. Write it after the second ---.")
    TANGLED_EMPHASIS = ("ND13", Severity.ERROR, "Các dấu * hoặc _ ở “{found}” đan vào nhau. Đóng dấu này rồi mới mở dấu kia.", "The * or _ in “{found}” are tangled. Close one before the other opens.")
    EXTRA_CELL = ("ND12", Severity.ERROR, "Hàng “{found}” có nhiều ô hơn {expected} cột của bảng; ô thừa sẽ mất. Thêm cột, hoặc viết \\| thay cho dấu | trong ô.", "The row “{found}” has more cells than the {expected} columns of its table and would lose them. Add a column, or write \\| for a | inside a cell.")
    UNQUOTED_NUMBER = ("SL01", Severity.ERROR, "“{found}”: YAML đọc thành {expected}. Viết \"{found}\" trong dấu nháy.", "“{found}”: YAML reads {expected}. Write \"{found}\" in quotes.")
    NOT_A_FIGURE = ("SL02", Severity.ERROR, "“{found}” không phải số liệu. Viết như trong văn bản: \"133\", \"42,3%\", \"53/60\", \"hơn 600 triệu đồng\".", "“{found}” is not a figure. Write it as printed: \"133\", \"42,3%\", \"53/60\", \"hơn 600 triệu đồng\".")
    AMBIGUOUS_FIGURE = ("SL03", Severity.ERROR, "“{found}” đọc được nhiều cách: {expected}. Viết dấu chấm cho hàng nghìn, dấu phẩy cho thập phân.", "“{found}” can be read as {expected}. Use a point for thousands, a comma for decimals.")
    VALUE_AND_REASON = ("SL04", Severity.ERROR, "Vừa có value vừa có status “{found}” (nghĩa là không có số). Giữ một.", "There is both a value and the status “{found}”, which means none. Keep one.")
    NO_VALUE = ("SL05", Severity.ERROR, "Thiếu value. Chép số liệu như trong bài, hoặc ghi status nói vì sao không có.", "The value is missing. Copy it as printed, or give the status that says why there is none.")
    NO_PERIOD = ("SL06", Severity.ERROR, "Không biết số liệu của kỳ nào. Thêm period ở đây hoặc cho cả bài.", "The period is unknown. Add period here or for the whole item.")
    WRONG_FORM = ("SL07", Severity.ERROR, "“{found}” không hợp với đơn vị {expected} của chỉ tiêu. Sửa giá trị, hoặc chọn chỉ tiêu khác.", "“{found}” does not fit the indicator's unit {expected}. Correct the value or choose another indicator.")
    OUT_OF_BOUNDS = ("SL08", Severity.ERROR, "“{found}” nằm ngoài giới hạn của chỉ tiêu ({expected}). Sửa giá trị, hoặc sửa constraints của chỉ tiêu.", "“{found}” is outside the indicator's limits ({expected}). Correct the value or the constraints.")
    QUOTE_NOT_FOUND = ("SL09", Severity.ERROR, "Không thấy câu “{found}” trong thân bài. Chép đúng từng chữ từ bài.", "The quote “{found}” is not in the body. Copy it word for word.")
    QUOTE_AMBIGUOUS = ("SL10", Severity.ERROR, "Câu “{found}” có {expected} lần trong bài. Trích dài hơn để chỉ còn một chỗ.", "The quote “{found}” is {expected} times in the body. Quote more words.")
    VALUE_NOT_IN_QUOTE = ("SL11", Severity.ERROR, "Số “{found}” không đứng trong câu trích “{expected}”. Trích câu có số này.", "The value “{found}” does not stand in the quote “{expected}”. Quote the sentence that has it.")
    QUOTES_OVERLAP = ("SL12", Severity.ERROR, "Câu trích “{found}” chồng lên câu “{expected}”, hoặc cắt ngang chữ đậm. Trích cả hai như nhau, hoặc tách rời.", "The quote “{found}” overlaps “{expected}” or cuts through bold text. Make them the same or separate.")
    WRONG_DIMENSION = ("SL13", Severity.ERROR, "Phân tổ “{found}” không có trong chỉ tiêu. Viết một trong: {expected}.", "The indicator has no dimension “{found}”. Write one of: {expected}.")
    UNVERIFIED_WITH_VALUES = ("SL14", Severity.ERROR, "Bài chưa kiểm chứng không được mang số liệu. Xóa observations, hoặc kiểm chứng bài.", "An unverified item carries no observations. Remove them, or verify the item.")
    STATED_TWICE = ("SL15", Severity.ERROR, "Số liệu này đã ghi ở {expected} của cùng bài. Giữ một, hoặc thêm dimensions hay period.", "This observation is already at {expected} of the same item. Keep one, or add dimensions or period.")
    CONFLICTING_VALUES = ("SL16", Severity.ERROR, "“{found}” khác giá trị đã ghi ở {expected} cho cùng chỉ tiêu, nơi và kỳ. Kiểm tra lại hai văn bản; sửa chỗ sai.", "“{found}” differs from the value at {expected} for the same indicator, place and period. Compare the two documents and correct the wrong one.")
    NO_DIMENSIONS = ("SL17", Severity.ERROR, "Chỉ tiêu này không có phân tổ, mà bài ghi “{found}”. Xóa dimensions, hoặc thêm phân tổ vào tệp của chỉ tiêu.", "The indicator has no dimensions, yet “{found}” is given. Remove dimensions or add them to the indicator's file.")
    UNKNOWN_AGENCY = ("DM01", Severity.ERROR, "Không có cơ quan “{found}”. Viết: {expected}; hoặc thêm vào data/agencies.yml.", "There is no agency “{found}”. Write: {expected}; or add it to data/agencies.yml.")
    UNKNOWN_FIELD = ("DM02", Severity.ERROR, "Không có lĩnh vực “{found}”. Viết: {expected}; hoặc thêm vào data/fields.yml.", "There is no field “{found}”. Write: {expected}; or add it to data/fields.yml.")
    UNKNOWN_INDICATOR = ("DM03", Severity.ERROR, "Không có chỉ tiêu “{found}”. Viết: {expected}; hoặc tạo data/indicators/{found}.yml.", "There is no indicator “{found}”. Write: {expected}; or create data/indicators/{found}.yml.")
    UNKNOWN_UNIT = ("DM04", Severity.ERROR, "Không có đơn vị tính “{found}”. Viết: {expected}; hoặc thêm vào data/units.yml.", "There is no unit “{found}”. Write: {expected}; or add it to data/units.yml.")
    DUPLICATE_SLUG = ("DM05", Severity.ERROR, "Tên “{found}” đã dùng ở {expected}. Đổi tên tệp, hoặc viết slug khác.", "The name “{found}” is taken by {expected}. Rename the file or write another slug.")
    ID_IS_NOT_FILE = ("DM06", Severity.ERROR, "id “{found}” khác tên tệp. Viết id: {expected}", "The id “{found}” is not the file's name. Write id: {expected}")
    FUTURE_DATE = ("DM07", Severity.ERROR, "Ngày “{found}” ở tương lai (hôm nay là {expected}). Sửa ngày.", "The date “{found}” is in the future (today is {expected}). Correct it.")
    AGENCY_NOT_ALIVE = ("DM08", Severity.ERROR, "Cơ quan “{found}” không tồn tại vào ngày của bài. Viết: {expected}.", "The agency “{found}” did not exist on the item's date. Write: {expected}.")
    ADDRESS_TAKEN = ("DM09", Severity.ERROR, "Địa chỉ /{found} đã thuộc {expected}. Đổi tên tệp.", "The address /{found} belongs to {expected}. Rename the file.")
    LIFETIME_REVERSED = ("DM10", Severity.ERROR, "Ngày kết thúc “{found}” trước ngày thành lập. Sửa from hoặc until.", "The last day “{found}” is before the first. Correct from or until.")
    # fmt: on

    @property
    def code(self) -> str:
        return str(self.value[0])

    @property
    def severity(self) -> Severity:
        return self.value[1]

    @property
    def vietnamese(self) -> str:
        return str(self.value[2])

    @property
    def english(self) -> str:
        return str(self.value[3])
