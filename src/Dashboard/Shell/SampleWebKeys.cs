using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Model.Warehouse;

namespace Dashboard.Shell;

/// <summary>Web keys of the sample city say so in their files, so that a folder with real data refuses a copy of them.</summary>
internal sealed class SampleWebKeys(DirectoryInfo folder, ILoggerFactory logs) : FileSystemXmlRepository(folder, logs)
{
    public override void StoreElement(XElement element, string friendlyName)
    {
        element.SetAttributeValue(InstallationKeys.SampleAttribute, true);
        base.StoreElement(element, friendlyName);
    }
}
