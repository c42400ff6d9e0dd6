using System.Globalization;

namespace Model.Operations.Kit.Lists;

/// <summary>Why a view is not kept, in words.</summary>
internal static class ListRefusals
{
    public static Refusal NoName { get; } = new("no_name", new("给视图起个名称。", "Give the view a name."));

    public static Refusal LongName { get; } = new("long_name", new(
        string.Create(CultureInfo.InvariantCulture, $"视图名称最多{SavedView.LongestName}字。"), string.Create(CultureInfo.InvariantCulture, $"The name of a view has at most {SavedView.LongestName} characters.")));

    public static Refusal NameTaken { get; } = new("name_taken", new("已有同名视图，请换一个名称。", "There is a view of this name already; choose another."));

    public static Refusal TooLong { get; } = new("too_long", new("筛选条件太长，不能存为视图。", "The filters are too long to be kept as a view."));

    public static Refusal TooMany { get; } = new("too_many", new(
        string.Create(CultureInfo.InvariantCulture, $"每个列表最多存{SavedView.Most}个视图，请先删除不用的。"), string.Create(CultureInfo.InvariantCulture, $"At most {SavedView.Most} views of a list are kept; delete one first.")));

    public static Refusal NoSuchView { get; } = new("no_such_view", new("没有这个视图，可能已删除。", "There is no such view; it may have been deleted."));
}
