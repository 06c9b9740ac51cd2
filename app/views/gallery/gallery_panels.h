#pragma once
// All functions at a glance; a click explores one.

#include "views/view_panels.h"

namespace act {

extern const ViewPanels gallery_panels;

} // namespace act
