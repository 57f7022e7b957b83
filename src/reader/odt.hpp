/// An OpenDocument text (ODT, OTT, ODM) becomes one text.
///
/// In: the package. Out: one part, a block list: page headers (left out), the body, notes in the
/// order of their marks, page footers (left out). Annotations, deleted text and hidden sections are
/// no part of it. One under a password, a spreadsheet or a damaged one is a loss.
#pragma once
#include "reader/formats.hpp"
#include "reader/office_package.hpp"

namespace readout::reader {

Loss read_odt(const OfficeDocument& document, OfficeFiles& files, Reply& reply);

}  // namespace readout::reader
