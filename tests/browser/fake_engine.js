/* Stands in for the engine of the search: a few answers of its form, by what is typed. What tests want to know of it is in `window.asked`. */
export class SearchError extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

const told = window.asked = { opened: 0, found: [], suggestions: 0 };
const piece = (text, isHit = false) => ({ text, isHit });
const HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>";

const hit = (place, isTogether, more = {}) => ({
  address: `tin-tuc/2022/bai-${place}/`, anchor: place % 2 ? "muc-hai" : "", title: [piece("Kiểm định "), piece("đo lường", true), piece(` lần ${place}`)], kind: "Tin tức",
  day: `${String(place).padStart(2, "0")}/03/2022`, note: "Sở KH&CN Lạng Sơn", heading: place % 2 ? [piece("Kết quả "), piece("đo", true)] : [],
  text: [piece("… trong quý I đã kiểm định 1.204 phương tiện "), piece("đo lường", true), piece(", tăng 4,2% so với cùng kỳ; việc kiểm tra tiếp tục ở các chợ …")],
  isTogether, answer: null, ...more,
});
const ANSWER = {
  value: "21.393 phương tiện", period: "năm 2021", source: "Báo cáo 12/BC-SKHCN năm 2021", address: "bao-cao/2021/nam/#cau-1",
};
const many = Array.from({ length: 24 }, (_, place) => hit(place + 1, place < 12));
const SETS = {
  "đo lường": many,
  "phương tiện đo": [hit(1, true, { kind: "Chỉ tiêu", day: "", title: [piece("Số phương tiện đo được kiểm định", true)], answer: ANSWER }), ...many.slice(1, 4)],
  "độc": [hit(1, true, { title: [piece(HOSTILE)], text: [piece(HOSTILE, true)], heading: [piece(HOSTILE)], note: HOSTILE, kind: HOSTILE })],
};
SETS["nhiều chỉ tiêu"] = many.slice(0, 5).map(one => ({ ...one, answer: ANSWER }));
const FACETS = [
  { name: "loai", title: "Loại", values: [{ id: "tin-tuc", title: "Tin tức", count: 20 }, { id: "bao-cao", title: "Báo cáo chính thức", count: 4 }] },
  { name: "nam", title: "Năm", values: [{ id: "2022", title: "2022", count: 24 }] },
  { name: "linh-vuc", title: "Lĩnh vực", values: [{ id: "do-luong", title: "Tiêu chuẩn, đo lường, chất lượng", count: 24 }] },
  { name: "co-quan", title: "Cơ quan", values: [{ id: "skhcn", title: "Sở Khoa học và Công nghệ tỉnh Lạng Sơn", count: 24 }] },
];
const SUGGESTIONS = [
  { text: "Số phương tiện đo được kiểm định", names: "Chỉ tiêu" }, { text: "Đo lường", names: "Lĩnh vực" },
  { text: "Chi cục Tiêu chuẩn Đo lường Chất lượng", names: "Cơ quan" }, { text: "Đổi mới sáng tạo", names: "Thuật ngữ" },
  { text: HOSTILE, names: HOSTILE },
];

export class Search {
  static async open(base) {
    told.opened += 1;
    told.base = base;
    const broken = new URLSearchParams(location.search).get("q")?.match(/^lỗi (\w+)$/);
    if (broken && !told.isMended) throw new SearchError(broken[1]);
    return new Search();
  }

  async find(typed, { filters, order }) {
    told.found.push(typed);
    const set = (SETS[typed.toLowerCase()] ?? (typed.startsWith("lỗi") ? many : []))
      .filter((_, place) => filters.loai !== "bao-cao" || place % 6 === 0).filter(() => !filters.nam || filters.nam === "2022");
    return {
      set, total: set.length, together: set.filter(one => one.isTogether).length, facets: set.length ? FACETS : [], order,
      missing: typed.includes("lunog") ? ["lunog"] : [], instead: typed.includes("lunog") ? "đo lường" : "",
      without: set.length ? [] : [{ typed: "đo lường", total: 24 }],
    };
  }

  async show(found, start, end) {
    return found.set.slice(start, end);
  }

  async suggestions() {
    told.suggestions += 1;
    return SUGGESTIONS;
  }
}
