"""What `wizard register` says."""

from wizard.text.words import Words

WORDS = Words(
    {
        "nothing": {
            "ja": "{folder} に記録も下書きもありません。",
            "en": "there are neither records nor drafts in {folder}",
        },
        "record": {
            "ja": "  {questionnaire}  {date}  {outcome}  義務 {obligations} 件  {path}",
            "en": "  {questionnaire}  {date}  {outcome}  obligations: {obligations}  {path}",
        },
        "earlier": {
            "ja": "    ほかに前の記録が {count} 件あります。",
            "en": "    earlier records: {count}",
        },
        "draft": {
            "ja": "  {questionnaire}  {date}  下書き  {path}",
            "en": "  {questionnaire}  {date}  draft  {path}",
        },
        "no-outcome": {"ja": "結論なし", "en": "no outcome"},
        # columns of the table
        "system": {"ja": "システムid", "en": "system id"},
        "name": {"ja": "名称", "en": "name"},
        "office": {"ja": "担当", "en": "office"},
        "questionnaire": {"ja": "質問票", "en": "questionnaire"},
        "status": {"ja": "状態", "en": "status"},
        "date": {"ja": "評価日", "en": "date"},
        "outcome": {"ja": "結論", "en": "outcome"},
        "obligations": {"ja": "義務の数", "en": "obligations"},
        "records": {"ja": "記録の数", "en": "records"},
        "file": {"ja": "ファイル", "en": "file"},
        "status-finished": {"ja": "記録", "en": "finished"},
        "status-draft": {"ja": "下書き", "en": "draft"},
        # files that count nowhere
        "passed-unreadable": {
            "ja": "{path}: 読めないため、含めませんでした。wizard summary で誤りの場所がわかります。",
            "en": "{path}: it cannot be read and is left out; wizard summary tells what is wrong with it",
        },
        "passed-seal": {
            "ja": "{path}: 封印が合わないため、記録として数えませんでした。wizard verify で確かめられます。",
            "en": "{path}: no seal vouches for it, so it does not count as a record (wizard verify is the judge)",
        },
        "passed-elsewhere": {
            "ja": "{path}: 別のシステムのファイルのため、含めませんでした。そのシステムのフォルダーに移してください。",
            "en": "{path}: it is of another system and is left out; move it to the folder with the id of its system",
        },
    }
)
