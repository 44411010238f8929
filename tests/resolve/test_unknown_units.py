"""Units that the lexicon lacks are kept, marked, and told by the form of their names."""

import pytest

from graph_build.extract.units import is_unit
from graph_build.lexicons import divisions
from graph_build.resolve.units import UnitResolver


@pytest.mark.parametrize(
    ("place", "written", "kind", "canonical"),
    [
        ("530581", "市边境口岸服务中心", "department", "腾冲市边境口岸服务中心"),
        ("530581", "市古树名木保护所", "department", "腾冲市古树名木保护所"),
        ("530581", "腾冲边合区管委会", "zone", "腾冲边合区管委会"),
        ("530581", "市热海景区管理局", "department", "腾冲市热海景区管理局"),
        ("530581", "滇滩镇人民政府", "government", "腾冲市滇滩镇人民政府"),
        ("530581", "市翡翠商会", "mass", "腾冲市翡翠商会"),
        ("530581", "市地热开发有限责任公司", "enterprise", "市地热开发有限责任公司"),
        ("530581", "市校车安全联席会议办公室", "body", "腾冲市校车安全联席会议办公室"),
        ("530581", "市山地救援队", "team", "腾冲市山地救援队"),
        ("530581", "市委边防委员会办公室", "party", "中共腾冲市委边防委员会办公室"),
        ("360735", "县橙业发展服务中心", "department", "石城县橙业发展服务中心"),
        ("360735", "县莲产业发展局", "department", "石城县莲产业发展局"),
        ("360735", "县防溺水工作专班", "body", "石城县防溺水工作专班"),
        ("360735", "县城投集团", "enterprise", "县城投集团"),
        ("360735", "琴江镇", "government", "石城县琴江镇"),
        ("360735", "县蓝天救援队", "team", "石城县蓝天救援队"),
        ("360735", "县直机关党工委", "party", "中共石城县直机关党工委"),
        ("360735", "县温泉协会", "mass", "石城县温泉协会"),
        ("440305", "粤海街道办事处", "government", "南山区粤海街道办事处"),
        ("440305", "前海管理局", "department", "南山区前海管理局"),
        ("440305", "区地铁建设指挥部", "body", "南山区地铁建设指挥部"),
        ("440305", "区青年志愿者协会", "mass", "南山区青年志愿者协会"),
        ("440305", "区微型消防站", "team", "南山区微型消防站"),
        ("440305", "区深汕合作专项协调小组", "body", "南山区深汕合作专项协调小组"),
        ("152921", "旗沙漠世界地质公园管理局", "department", "阿拉善左旗沙漠世界地质公园管理局"),
        ("152921", "巴彦浩特镇", "government", "阿拉善左旗巴彦浩特镇"),
        ("152921", "旗驼产业协会", "mass", "阿拉善左旗驼产业协会"),
        ("152921", "旗草原防火专业扑火队", "team", "阿拉善左旗草原防火专业扑火队"),
        ("152921", "腾格里经济技术开发区管委会", "zone", "腾格里经济技术开发区管委会"),
        ("152921", "旗矿区综合治理办公室", "department", "阿拉善左旗矿区综合治理办公室"),
        ("152921", "吉兰泰盐化集团", "enterprise", "吉兰泰盐化集团"),
        ("152921", "旗公安局森林警察大队", "department", "阿拉善左旗公安局森林警察大队"),
    ],
)
def test_unknown_unit_is_kept_and_marked(
    place: str, written: str, kind: str, canonical: str
) -> None:
    found = UnitResolver(divisions()[place], 2024).resolve(written)
    assert (found.kind, found.canonical) == (kind, canonical)
    assert not found.in_lexicon


@pytest.mark.parametrize("written", ["市古树名木保护所", "县防溺水工作专班", "旗驼产业协会"])
def test_unknown_unit_stands_in_a_list(written: str) -> None:
    assert is_unit(written)
