"""Who takes part in the story of these tests."""

ALLIANCE = "中关村融智特种机器人产业联盟"
ROBOTS, SPACE = "北京立德共创智能机器人科技有限公司", "中国航天空气动力技术研究院"
HUAMING = "天津市华明高新区"
