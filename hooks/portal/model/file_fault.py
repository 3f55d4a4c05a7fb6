"""Faults of the files beside an item: the closed list of what can be wrong with pictures and attachments, in Vietnamese and English.

The table of faults goes on here. Codes are permanent: TD files and attachments, AN pictures.
"""

from portal.model.message import Message, Severity


class FileFault(Message):
    """Value: code, severity, Vietnamese, English."""

    # fmt: off
    FILE_MISSING = ("TD01", Severity.ERROR, "Không có tệp “{found}” trong thư mục {expected}. Chép tệp vào đó, hoặc sửa tên.", "There is no file “{found}” in the folder {expected}. Put it there or correct the name.")
    FILE_UNNAMED = ("TD02", Severity.ERROR, "Bài không dùng tệp “{found}”. Ghi nó vào photos hoặc attachments, hoặc xóa tệp {expected}.", "The item does not use the file “{found}”. Name it in photos or attachments, or delete {expected}.")
    BAD_NAME = ("TD03", Severity.ERROR, "“{found}” không dùng làm tên tệp được. Đặt tên như {expected} và để tệp trong thư mục cùng tên với bài.", "“{found}” cannot be the name of a file. Name it like {expected} and keep it in the folder named like the item.")
    NAMED_TWICE = ("TD04", Severity.ERROR, "Tệp “{found}” ghi hai lần. Giữ một mục.", "The file “{found}” is named twice. Keep one entry.")
    ATTACHMENT_TOO_LARGE = ("TD05", Severity.ERROR, "Tệp “{found}” quá lớn. Giảm xuống không quá {expected}.", "The file “{found}” is too large. Reduce it to at most {expected}.")
    ATTACHMENT_REFUSED = ("TD06", Severity.ERROR, "Không đính kèm được tệp “{found}”: {expected}.", "The file “{found}” cannot be attached: {expected}.")
    ATTACHMENT_MISNAMED = ("TD07", Severity.ERROR, "Nội dung tệp “{found}” không đúng với đuôi tên. Đổi đuôi thành {expected}, hoặc lưu lại tệp cho đúng.", "The content of the file “{found}” is not what its ending says. Change the ending to {expected} or save the file anew.")
    ATTACHMENT_UNREADABLE = ("TD08", Severity.ERROR, "Tệp “{found}” hỏng hoặc bị cắt: {expected}. Xuất lại từ chương trình gốc rồi chép vào.", "The file “{found}” is damaged or cut short: {expected}. Export it anew and put it here.")
    ATTACHMENT_LOST = ("TD09", Severity.ERROR, "Tệp “{found}” đã đăng mà nay không còn, người đã dẫn tới nó sẽ không mở được. Chép lại tệp và ghi vào attachments của {expected}.", "The file “{found}” was published and is gone; links to it would break. Put it back and name it in the attachments of {expected}.")
    PICTURE_TOO_LARGE = ("AN01", Severity.ERROR, "Ảnh “{found}” quá lớn. Thu nhỏ xuống không quá {expected}.", "The picture “{found}” is too large. Reduce it to at most {expected}.")
    PICTURE_MISNAMED = ("AN02", Severity.ERROR, "Nội dung ảnh “{found}” không đúng với đuôi tên. Đổi đuôi thành {expected}.", "The content of the picture “{found}” is not what its ending says. Change the ending to {expected}.")
    PICTURE_REFUSED = ("AN03", Severity.ERROR, "“{found}” là {expected}, cổng không dùng được. Lưu thành JPEG, PNG hoặc WebP.", "“{found}” is {expected}, which the portal does not use. Save it as JPEG, PNG or WebP.")
    PICTURE_UNREADABLE = ("AN04", Severity.ERROR, "Ảnh “{found}” hỏng hoặc bị cắt, không mở được hết. Xuất lại từ bản gốc rồi chép vào.", "The picture “{found}” is damaged or cut short and cannot be opened whole. Export it anew and put it here.")
    PICTURE_SMALL = ("AN05", Severity.WARNING, "Ảnh “{found}” chỉ rộng {expected} điểm ảnh, lên trang sẽ nhỏ. Dùng bản rộng từ 300 điểm ảnh trở lên nếu có.", "The picture “{found}” is only {expected} pixels wide and will look small. Use one of 300 pixels or more if there is one.")
    PICTURE_TELLS = ("AN06", Severity.WARNING, "Ảnh “{found}” mang theo {expected}. Bản trên trang đã được xóa các thông tin ấy; nên xóa cả trong tệp gốc vì kho lưu giữ nguyên tệp.", "The picture “{found}” carries {expected}. What is published has none of it; remove it from the file as well, for the repository keeps the file.")
    ALT_NAMES_FILE = ("AN07", Severity.ERROR, "alt “{found}” chỉ là tên tệp. Tả điều nhìn thấy trong ảnh, cho người không xem được ảnh.", "The alt text “{found}” is only a file name. Describe what is seen, for those who cannot see the picture.")
    ALT_IS_CAPTION = ("AN08", Severity.ERROR, "alt và caption cùng là “{found}”. caption nói ảnh chụp việc gì, alt tả điều nhìn thấy trong ảnh; viết lại alt.", "alt and caption both say “{found}”. The caption says what the picture is of, alt describes what is seen; rewrite alt.")
    UNKNOWN_PHOTO = ("AN09", Severity.ERROR, "Phần photos không có ảnh “{found}”: {expected}.", "There is no picture “{found}” in photos: {expected}.")
    PLACED_TWICE = ("AN10", Severity.ERROR, "Ảnh “{found}” đã đứng {expected}. Xóa dòng lệnh này.", "The picture “{found}” already stands {expected}. Delete this line.")
    # fmt: on
