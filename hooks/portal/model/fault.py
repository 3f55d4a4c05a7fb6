"""Faults: the closed list of what can be wrong in an editor's files, each with its code and its message in Vietnamese and English.

A message is one imperative sentence: what was found and what to write. `{found}`, `{expected}` and `{field}` come from the issue.
Codes are permanent: TP file, YM front-matter syntax, TR key and value, ND body, SL observation, CT indicator and series, DC revision,
SO ledger, DM catalogue, CH settings.
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
    CONFLICTING_VALUES = ("SL16", Severity.ERROR, "“{found}” khác giá trị {expected} cho cùng chỉ tiêu, nơi và kỳ. Sửa chỗ chép sai; nếu văn bản sau điều chỉnh văn bản trước, thêm revises và revision.", "“{found}” differs from the value {expected} for the same indicator, place and period. Correct the one miscopied; if the later document revises the earlier, add revises and revision.")
    NO_DIMENSIONS = ("SL17", Severity.ERROR, "Chỉ tiêu này không có phân tổ, mà bài ghi “{found}”. Xóa dimensions, hoặc thêm phân tổ vào tệp của chỉ tiêu.", "The indicator has no dimensions, yet “{found}” is given. Remove dimensions or add them to the indicator's file.")
    NOT_AN_OBSERVATION_ID = ("SL18", Severity.ERROR, "“{found}” không phải mã số liệu. Chép mã dạng ten-bai#so-lieu-… từ trang của chỉ tiêu.", "“{found}” is no id of an observation. Copy one like item#so-lieu-… from the indicator's page.")
    COMPARATOR_CONTRADICTS = ("SL19", Severity.ERROR, "comparator “{found}” trái với chữ in trong value (nghĩa là {expected}). Bỏ dòng comparator.", "The comparator “{found}” contradicts the words of the value ({expected}). Delete the comparator.")
    CORRECTIONS_OUT_OF_ORDER = ("SL20", Severity.ERROR, "Lần sửa ngày {found} trùng ngày hoặc đứng sau một lần muộn hơn. Xếp corrections từ cũ đến mới, mỗi ngày một lần.", "The correction of {found} is of the same day as another or stands after a later one. Order corrections from old to new, one a day.")
    VALUE_WITHDRAWN = ("SL21", Severity.ERROR, "Số đã rút mà vẫn có value. Xóa dòng value, hoặc đổi kind của lần sửa cuối.", "The value is withdrawn, yet there is a value. Delete it or change the kind of the last revision.")
    RATIO_ABOVE_ONE = ("SL22", Severity.WARNING, "“{found}” có tử số lớn hơn mẫu số. Kiểm tra lại thứ tự hai số.", "“{found}” has a numerator above its denominator. Check their order.")
    COMPARATOR_LEFT_OUT = ("SL23", Severity.ERROR, "Trong câu trích, trước số có chữ “{expected}”. Viết value: \"{expected} {found}\".", "In the quote the word “{expected}” stands before the figure. Write value: \"{expected} {found}\".")
    PARTS_DO_NOT_SUM = ("CT01", Severity.ERROR, "Tổng ghi “{found}” nhưng các nhóm cộng lại là {expected}. Kiểm tra từng nhóm, hoặc bỏ parts_sum của phân tổ.", "The total is “{found}”, but its parts make {expected}. Check each part, or remove parts_sum from the dimension.")
    PERIODS_DO_NOT_ADD_UP = ("CT02", Severity.ERROR, "“{found}” không khớp với {expected}. Kiểm tra các kỳ này; nếu văn bản ghi vậy, sửa bằng revises hoặc ghi status: low_reliability.", "“{found}” does not agree with {expected}. Check these periods; if the documents say so, use revises or status: low_reliability.")
    FLOW_FALLS = ("CT03", Severity.ERROR, "“{found}” của kỳ dài nhỏ hơn {expected} của kỳ ngắn nằm trong nó. Kiểm tra hai số và hai kỳ.", "“{found}” of the longer period is less than {expected} of a shorter one inside it. Check both values and periods.")
    TENFOLD_JUMP = ("CT04", Severity.WARNING, "“{found}” gấp hoặc kém từ 10 lần so với {expected}. Kiểm tra đơn vị và dấu chấm, dấu phẩy.", "“{found}” is ten times or a tenth of {expected}. Check the unit and the decimal sign.")
    LARGE_CHANGE = ("CT05", Severity.WARNING, "“{found}” thay đổi quá mức thường thấy so với {expected}. Xem lại nguồn.", "“{found}” changes more than usual from {expected}. Look at the source again.")
    INDICATOR_RETIRED = ("CT06", Severity.ERROR, "Chỉ tiêu “{found}” thôi thu thập từ {expected}. Dùng chỉ tiêu thay thế, hoặc sửa kỳ.", "The indicator “{found}” is not collected since {expected}. Use the one that replaces it, or correct the period.")
    COMPANION_INDICATOR = ("CT07", Severity.ERROR, "Không có chỉ tiêu thay thế “{found}”. Viết: {expected}; hoặc xóa dòng replaced_by.", "There is no indicator “{found}” to replace it. Write: {expected}; or delete replaced_by.")
    UNIT_NOT_CONVERTIBLE = ("CT08", Severity.ERROR, "Đơn vị gốc “{found}” không quy đổi được. Viết mã một đơn vị gốc cùng form: {expected}.", "The base unit “{found}” cannot be converted. Write the id of a base unit of the same form: {expected}.")
    UNIT_SCALE = ("CT13", Severity.ERROR, "Tên đơn vị “{found}” nghĩa là 10 lũy thừa {expected} của đơn vị gốc, mà power ghi số khác. Viết power: {expected}.", "The unit “{found}” is ten to the {expected} of its base, yet power says otherwise. Write power: {expected}.")
    CODE_REPEATED = ("CT09", Severity.ERROR, "Phân tổ “{found}” viết hai lần. Giữ một.", "The dimension or code “{found}” is written twice. Keep one.")
    BREAKS_OUT_OF_ORDER = ("CT10", Severity.ERROR, "Ngày gián đoạn “{found}” viết hai lần hoặc sai thứ tự. Xếp breaks từ cũ đến mới.", "The break of “{found}” is written twice or out of order. Order breaks from old to new.")
    WRONG_POINT = ("CT11", Severity.ERROR, "Chỉ tiêu cộng dồn trong kỳ mà period là một ngày “{found}”. Viết kỳ: 2022, quý I/2020.", "The indicator is summed over a period, yet the period is one day “{found}”. Write a period: 2022, quý I/2020.")
    CANNOT_ADD = ("CT12", Severity.ERROR, "additive: yes chỉ dùng với collect: sum. Viết additive: no.", "additive: yes goes only with collect: sum. Write additive: no.")
    UNKNOWN_REVISED = ("DC01", Severity.ERROR, "Không có số liệu “{found}”. Viết: {expected}.", "There is no observation “{found}”. Write: {expected}.")
    REVISES_ANOTHER_FACT = ("DC02", Severity.ERROR, "“{found}” là số liệu của chỉ tiêu, nơi, phân tổ hoặc kỳ khác. Sửa revises, hoặc sửa {expected}.", "“{found}” is about another indicator, place, part or period. Correct revises, or {expected}.")
    REVISION_CYCLE = ("DC03", Severity.ERROR, "Các số liệu thay nhau thành vòng: {found}. Bỏ revises ở văn bản cũ nhất.", "The observations revise each other in a circle: {found}. Remove revises from the oldest document.")
    TWO_HEADS = ("DC04", Severity.ERROR, "“{found}” đã được thay ở {expected}. Thay số liệu ấy, hoặc bỏ một trong hai.", "“{found}” is already revised at {expected}. Revise that one, or remove one of the two.")
    REVISED_TOO_EARLY = ("DC05", Severity.ERROR, "Văn bản này ngày {found}, trước văn bản mà nó thay ({expected}). Kiểm tra ngày, hoặc đổi chiều revises.", "This document is of {found}, before the one it revises ({expected}). Check the dates, or turn revises around.")
    REVISED_IN_PLACE = ("DC06", Severity.ERROR, "revises trỏ tới chính bài này (“{found}”). Sửa giá trị của cùng bài bằng corrections.", "revises points into the same item (“{found}”). Correct a value of one item by corrections.")
    NOTHING_REVISED = ("DC07", Severity.ERROR, "Giá trị sau khi sửa vẫn là “{found}”. Bỏ lần sửa này, hoặc sửa was.", "The value is still “{found}” after the revision. Remove it, or correct was.")
    CORRECTED_TOO_EARLY = ("DC08", Severity.ERROR, "Ngày sửa {found} trước ngày đăng bài hoặc ở tương lai ({expected}). Sửa ngày.", "The correction of {found} is before the item's publication or in the future ({expected}). Correct the date.")
    LEDGER_LINE = ("SO01", Severity.ERROR, "Dòng sổ “{found}” không đọc được. Lấy lại tệp này từ lần đăng trước: git checkout -- {expected}", "The ledger's line “{found}” cannot be read. Restore the file: git checkout -- {expected}")
    LEDGER_EDITED = ("SO02", Severity.ERROR, "Sổ số liệu bị sửa tay ở dòng này (mã {found}, lẽ ra {expected}). Lấy lại tệp: git checkout -- data/ledger/observations.csv", "The ledger was edited by hand at this line (code {found}, should be {expected}). Restore it: git checkout -- data/ledger/observations.csv")
    PUBLISHED_VALUE_CHANGED = ("SO03", Severity.ERROR, "Số đã đăng là {expected}, nay thành “{found}”. Trả lại số cũ; nếu chép sai, giữ số mới và thêm corrections với was là số cũ.", "The published value is {expected}, now “{found}”. Put it back; if it was miscopied, keep the new one and add corrections with the old one as was.")
    PUBLISHED_VALUE_VANISHED = ("SO04", Severity.ERROR, "Số liệu đã đăng {found} không còn trong {expected}. Khôi phục bài hoặc dòng số liệu; muốn rút số, giữ dòng và thêm corrections kind: withdrawal.", "The published observation {found} is gone from {expected}. Restore the item or the entry; to withdraw it, keep the entry and add corrections of kind withdrawal.")
    NOT_IN_LEDGER = ("SO05", Severity.WARNING, "{found} số liệu của bài chưa ghi vào sổ. Trước khi đăng, chạy: python3 noxfile.py -s ledger", "{found} observations of the item are not in the ledger yet. Before publishing run: python3 noxfile.py -s ledger")
    PUBLISHED_DEFINITION_CHANGED = ("SO06", Severity.ERROR, "Số đã đăng nói về {expected}, nay thành {found}. Trả lại period, place, dimensions, measure hoặc đơn vị cũ.", "The published value is about {expected}, now {found}. Put back the old period, place, dimensions, measure or unit.")
    BAD_MARKER = ("ND14", Severity.ERROR, "Lệnh đặt bảng “{found}” không đọc được. Viết riêng một dòng: {expected}", "The marker “{found}” cannot be read. Write it on a line of its own: {expected}")
    MARKER_UNKNOWN_INDICATOR = ("ND15", Severity.ERROR, "Lệnh đặt bảng gọi chỉ tiêu “{found}” không có. Viết: {expected}.", "The marker names an indicator “{found}” that is not there. Write: {expected}.")
    MARKER_UNKNOWN_AGENCY = ("ND16", Severity.ERROR, "Lệnh đặt bảng gọi cơ quan “{found}” không có. Viết: {expected}.", "The marker names an agency “{found}” that is not there. Write: {expected}.")
    MARKER_SHOWS_NOTHING = ("ND17", Severity.ERROR, "Không có số liệu nào cho “{found}”. Bỏ bớt kỳ hoặc cơ quan: {expected}.", "There is no value for “{found}”. Name fewer periods or agencies: {expected}.")
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
