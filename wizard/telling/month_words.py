"""Words of the calendar."""

from wizard.text.words import Words

WORDS = Words(
    {
        "choose": {"ja": "暦から選ぶ", "en": "Choose a day"},
        "weekdays": {"ja": "日 月 火 水 木 金 土", "en": "Sun Mon Tue Wed Thu Fri Sat"},
        "months": {
            "ja": "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
            "en": "January February March April May June July August September October November December",
        },
        "month": {"ja": "{year}年{month}", "en": "{month} {year}"},
        "era-month": {"ja": "{era}{era_year}年{month}（{year}年）", "en": "{era}{era_year} {month} ({year})"},
        "day": {"ja": "{day} {weekday}", "en": "{weekday} {day}"},
        "today": {"ja": "* は評価の日です。t で移れます。", "en": "* is the day of the assessment; t goes there."},
        "keys": {
            "ja": "矢印 日、PageUp/PageDown 月、Ctrl+PageUp/PageDown か [ と ] 年",
            "en": "Arrows: day; PageUp/PageDown: month; Ctrl+PageUp/PageDown or [ and ]: year",
        },
    }
)
